package kairan.desk;

import java.util.ArrayList;
import java.util.List;
import kairan.roles.FirstAdministrator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each start shows the operator as long as the desk or the talk has no administrator: how the first becomes one, and what for. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAccount desk;
    private final FirstAdministrator talk;

    FirstStart(FirstAccount desk, FirstAdministrator talk) {
        this.desk = desk;
        this.talk = talk;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        String page = desk.invite().orElse(null);
        String code = talk.invite().orElse(null);
        if (page != null || code != null) {
            log.info(said(page, code));
        }
    }

    static String said(@Nullable String page, @Nullable String code) {
        List<String> lines = new ArrayList<>();
        lines.add("管理者がまだいません。管理者になる人が、次のことをしてください。どれも7日間、1回だけ使えます。");
        if (page != null) {
            lines.add("・職員の画面の管理者になる（町の設定や、職員を招くため）：このページを開いて、名前とパスワードを決めます。");
            lines.add("　　" + page);
        }
        if (code != null) {
            lines.add("・トークの管理者になる（行事の結果や役目を、LINEやチャットで使うため）：トークで、この番号を送ります。");
            lines.add("　　" + code);
        }
        return String.join("\n", lines);
    }
}
