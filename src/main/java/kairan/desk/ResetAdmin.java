package kairan.desk;

import java.io.PrintStream;
import java.time.Clock;
import javax.sql.DataSource;
import kairan.content.PageAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The command {@code reset-admin}: a one-time link for an administrator who cannot get in any more. */
public final class ResetAdmin {

    private ResetAdmin() {}

    /**
     * Makes the link and prints it; those made before are not good any more. The town may be running meanwhile.
     *
     * @param url where the pages are reached from outside, or empty for {@code port} on this machine
     */
    public static void run(DataSource store, Clock clock, String url, String port, PrintStream out) {
        Links links = new Links(JdbcClient.create(store), clock);
        String secret = new TransactionTemplate(new JdbcTransactionManager(store)).execute(status -> {
            links.withdraw(Link.Purpose.RESET);
            return links.make(Link.reset());
        });
        out.println("管理者として入り直すためのリンクです（1時間、1回だけ使えます）。ほかの人に見せないでください。");
        out.println(PageAddress.of(url, port, "/desk/begin/" + secret));
        out.println("前と同じ名前を入れると、パスワードだけが新しくなり、二つ目の確認ははずれます。");
    }
}
