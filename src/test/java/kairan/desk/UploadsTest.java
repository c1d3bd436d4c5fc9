package kairan.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.Part;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartFile;

/** Whatever the name of a file that is sent, it leads nowhere and is shown nowhere; what is no form breaks nothing. */
class UploadsTest {

    private static final String KEY = "the-key-of-a-photo";

    /** All routes that take a file, and where they are; photos need a key. */
    private static final Map<String, String> ROUTES = Map.of(
            "POST /desk/bodies/list",
            "/desk/bodies/list",
            "POST /desk/gatherings/list",
            "/desk/gatherings/list",
            "POST /tenpu/{key}",
            "/tenpu/" + KEY,
            "POST /shashin/{key}",
            "/shashin/" + KEY);

    private static final String MARK = "外から";

    private static final List<String> NAMES = List.of(
            "../../../" + MARK + ".jpg",
            "..\\\\..\\\\" + MARK + ".jpg",
            "/tmp/" + MARK + ".jpg",
            "C:\\\\" + MARK + ".jpg",
            "..%2F..%2F" + MARK + ".jpg",
            MARK + "\0.jpg",
            MARK + "\t\r.jpg",
            MARK + "<script>alert(1)</script>.jpg",
            "=" + MARK + "／．．／",
            MARK.repeat(100) + ".jpg",
            MARK.repeat(5_000) + ".jpg",
            "");

    private static final String FILE = "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n";

    private static final Map<String, String> NO_FORM = Map.of(
            "nothing between", "",
            "no end", "--between\r\n" + FILE.formatted("a.jpg") + "abc",
            "no file", "--between--\r\n",
            "no name", "--between\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--between--\r\n",
            "words for a file",
                    "--between\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n--between--\r\n",
            "a head without end", "--between\r\n" + "a".repeat(20_000));

    private static RunningDesk desk;
    private static RunningDesk.Visit clerk;
    private static byte[] photo;

    @BeforeAll
    static void start() throws IOException {
        desk = RunningDesk.start("uploads-test", "--db-scheduler.polling-interval=1h");
        new FullTown(desk, FullTown.Size.SMALL).fill();
        clerk = desk.staff("鈴木");
        clerk.get("/desk");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        photo = out.toByteArray();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    static List<String> routes() {
        return ROUTES.keySet().stream().sorted().toList();
    }

    @Test
    void noOtherRouteTakesAFile() {
        assertThat(DeskRoutes.all(desk).entrySet().stream()
                        .filter(route -> Stream.of(route.getValue().getMethodParameters())
                                .anyMatch(one -> MultipartFile.class.isAssignableFrom(one.getParameterType())))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    @Test
    void nobodyAsksForTheNameOfAFile() {
        noClasses()
                .should()
                .callMethod(MultipartFile.class, "getOriginalFilename")
                .orShould()
                .callMethod(Part.class, "getSubmittedFileName")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("kairan"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aNameLeadsNowhere(String route) throws Exception {
        boolean list = route.contains("list");
        byte[] content = list ? "種類,名前,イベント名,開始日\n".getBytes(StandardCharsets.UTF_8) : photo;
        for (String name : NAMES) {
            openDoors();
            HttpResponse<String> answer = clerk.postForm(ROUTES.get(route), form(name, content));

            assertThat(answer.statusCode()).as(name).isLessThan(500);
            assertThat(answer.body()).as(name).doesNotContain(MARK);
        }
        assertThat(filesOutside()).isEmpty();
        new StoredWords(desk.bean(JdbcClient.class)).change((column, words) -> {
            assertThat(words).as(column).doesNotContain(MARK);
            return words;
        });
        openDoors();
        assertThat(clerk.postForm(ROUTES.get(route), form("../" + MARK, content))
                        .body())
                .as("taken all the same")
                .contains(list ? "<form" : "付けました");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void whatIsNoFormBreaksNothing(String route) throws Exception {
        for (Map.Entry<String, String> broken : NO_FORM.entrySet()) {
            openDoors();
            HttpResponse<String> answer =
                    clerk.postForm(ROUTES.get(route), (token() + broken.getValue()).getBytes(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).as(broken.getKey()).isLessThan(500);
        }
        assertThat(clerk.post(ROUTES.get(route), Map.of("file", "../" + MARK)).statusCode())
                .as("no file at all")
                .isEqualTo(200);
    }

    /** As the talk does for whoever wants to send a photo; one that was sent shuts its door. */
    private static void openDoors() throws GeneralSecurityException {
        JdbcClient db = desk.bean(JdbcClient.class);
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8)));
        db.sql("update notice set state = 'draft' where id = 'n1'").update();
        db.sql("insert or replace into attachment_key (hash, notice, expires_at) values (?, 'n1', ?)")
                .params(hash, Long.MAX_VALUE)
                .update();
        db.sql(
                        "insert or replace into feedback_photo_key (hash, feedback, expires_at) select ?, min(id), ? from feedback")
                .params(hash, Long.MAX_VALUE)
                .update();
    }

    /** That of the page seen last, so that nobody is refused for want of it. */
    private static String token() {
        return "--between\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n".formatted(clerk.token());
    }

    private static byte[] form(String name, byte[] content) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(token().getBytes(StandardCharsets.UTF_8));
        form.write(("--between\r\n" + FILE.formatted(name)).getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n--between--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** Of that name, here and as far up as the names lead. */
    private static List<Path> filesOutside() throws IOException {
        List<Path> found = new ArrayList<>();
        Path here = Path.of("").toAbsolutePath();
        for (Path folder :
                List.of(here, here.getParent(), here.getRoot(), Path.of("/tmp"), Path.of("target/uploads-test"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().contains(MARK))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
