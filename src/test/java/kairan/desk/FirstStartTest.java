package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstStartTest {

    @Test
    void theOperatorReadsWhatBothInvitationsAreFor() {
        assertThat(FirstStart.said("http://localhost:8080/desk/begin/abc", "ABCD-2345"))
                .isEqualTo("""
                        管理者がまだいません。管理者になる人が、次のことをしてください。どれも7日間、1回だけ使えます。
                        ・職員の画面の管理者になる（町の設定や、職員を招くため）：このページを開いて、名前とパスワードを決めます。
                        　　http://localhost:8080/desk/begin/abc
                        ・トークの管理者になる（行事の結果や役目を、LINEやチャットで使うため）：トークで、この番号を送ります。
                        　　ABCD-2345""");
    }

    @Test
    void whatIsDoneIsNotAskedAgain() {
        assertThat(FirstStart.said(null, "ABCD-2345")).contains("トークの管理者になる").doesNotContain("職員の画面");
    }
}
