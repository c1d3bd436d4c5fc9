package kairan.line;

import com.linecorp.bot.client.base.BlobContent;
import com.linecorp.bot.client.base.UploadFile;
import com.linecorp.bot.messaging.model.CreateRichMenuAliasRequest;
import com.linecorp.bot.messaging.model.RichMenuAliasResponse;
import com.linecorp.bot.messaging.model.RichMenuIdResponse;
import com.linecorp.bot.messaging.model.RichMenuResponse;
import com.linecorp.bot.messaging.model.UpdateRichMenuAliasRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the two menus as they should be, whatever is there already: everybody's as the default, the leaders' linked to each of them. */
final class MenuSetup {

    private final LineApi api;
    private final ObjectProvider<MenuLinks> links;
    private final Report report;
    private final boolean dry;

    MenuSetup(LineApi api, ObjectProvider<MenuLinks> links, Report report, boolean dry) {
        this.api = api;
        this.links = links;
        this.report = report;
        this.dry = dry;
    }

    void run() {
        try {
            List<RichMenuResponse> there =
                    Trouble.ask(api.parcels().getRichMenuList()).richmenus();
            if (dry) {
                rehearse(there);
            } else {
                make(there);
            }
        } catch (Trouble e) {
            report.wrong("メニューを作る途中で、LINE に断られました。", e);
        }
    }

    private void make(List<RichMenuResponse> there) throws Trouble {
        Optional<byte[]> everybodys = MenuPicture.png(RichMenus.EVERYBODYS);
        Optional<byte[]> leaders = MenuPicture.png(RichMenus.LEADERS);
        if (everybodys.isEmpty() || leaders.isEmpty()) {
            report.wrong("メニューの絵を描くための、日本語の文字がありません。", "サーバーに「fonts-noto-cjk」を入れて、もう一度実行してください。");
            return;
        }
        String forAll = menu(RichMenus.EVERYBODYS, everybodys.get(), there, "みんなのメニュー");
        String forLeaders = menu(RichMenus.LEADERS, leaders.get(), there, "役員のメニュー");
        makeDefault(forAll);
        nameLeaders(forLeaders);
        linkLeaders(forLeaders);
        throwAwayOld(there, List.of(forAll, forLeaders));
    }

    /** The menu's id at LINE; made if it is not there yet, its picture also if only that is missing. */
    private String menu(RichMenus.Plan plan, byte[] picture, List<RichMenuResponse> there, String called)
            throws Trouble {
        Optional<String> before = there.stream()
                .filter(menu -> plan.fullName().equals(menu.name()))
                .map(RichMenuResponse::richMenuId)
                .findFirst();
        if (before.isPresent() && hasPicture(before.get())) {
            report.done(called + "は、もうできています。");
            return before.get();
        }
        String id = before.isPresent()
                ? before.get()
                : Trouble.ask(api.parcels().createRichMenu(plan.request())).richMenuId();
        Trouble.ask(api.blobs().setRichMenuImage(id, UploadFile.fromByteArray(picture, "image/png")));
        report.done(called + "を作りました。");
        return id;
    }

    private boolean hasPicture(String id) throws Trouble {
        Optional<BlobContent> picture = Trouble.find(api.blobs().getRichMenuImage(id));
        if (picture.isPresent()) {
            try (InputStream unread = picture.get().byteStream()) {
                return unread.read() >= 0;
            } catch (IOException e) {
                return false;
            }
        }
        return false;
    }

    private void makeDefault(String id) throws Trouble {
        Optional<String> before =
                Trouble.find(api.parcels().getDefaultRichMenuId()).map(RichMenuIdResponse::richMenuId);
        if (before.filter(id::equals).isPresent()) {
            report.done("みんなに出るメニューは、そのままです。");
            return;
        }
        Trouble.ask(api.parcels().setDefaultRichMenu(id));
        report.done("みんなに、このメニューが出るようにしました。");
    }

    private void nameLeaders(String id) throws Trouble {
        Optional<String> before = Trouble.find(api.parcels().getRichMenuAlias(RichMenus.ALIAS_OF_LEADERS))
                .map(RichMenuAliasResponse::richMenuId);
        if (before.isEmpty()) {
            Trouble.ask(
                    api.parcels().createRichMenuAlias(new CreateRichMenuAliasRequest(RichMenus.ALIAS_OF_LEADERS, id)));
        } else if (!before.get().equals(id)) {
            Trouble.ask(
                    api.parcels().updateRichMenuAlias(RichMenus.ALIAS_OF_LEADERS, new UpdateRichMenuAliasRequest(id)));
        }
    }

    private void linkLeaders(String id) throws Trouble {
        int leaders = links.getObject().showAllLeaders(id);
        report.done("役員のメニューを、%d人の役員に出しました。".formatted(leaders));
    }

    /** After the new ones are in their places: to throw a menu away takes it from everybody who sees it. */
    private void throwAwayOld(List<RichMenuResponse> there, List<String> current) throws Trouble {
        List<String> old = there.stream()
                .filter(menu -> menu.name().startsWith(RichMenus.OURS))
                .map(RichMenuResponse::richMenuId)
                .filter(id -> !current.contains(id))
                .toList();
        for (String id : old) {
            Trouble.find(api.parcels().deleteRichMenu(id));
        }
        if (!old.isEmpty()) {
            report.done("前のメニューを%d枚、消しました。".formatted(old.size()));
        }
    }

    private void rehearse(List<RichMenuResponse> there) throws Trouble {
        for (RichMenus.Plan plan : List.of(RichMenus.EVERYBODYS, RichMenus.LEADERS)) {
            Trouble.ask(api.parcels().validateRichMenuObject(plan.request()));
            String called = plan == RichMenus.EVERYBODYS ? "みんなのメニュー" : "役員のメニュー";
            boolean made = there.stream().anyMatch(menu -> plan.fullName().equals(menu.name()));
            report.would(called + (made ? "は、もうできています。" : "を作ります（LINE の点検に合格しました）。"));
        }
        report.would("みんなのメニューを全員に、役員のメニューを役員の方に出します。");
    }
}
