package kairan.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What can be done on each page of the desk (このページでできること), in three sentences, by the pattern of its address. */
@Component
class Helps {

    /** Forms that are sent elsewhere than to the page on which they stand. */
    private static final Map<String, String> DRAWN = Map.of("/desk/sites", "/desk/sites/fresh");

    private static final String FILE = "kairan/desk/help.yaml";

    private static final String HOME = "/desk";

    private final Map<String, List<String>> all;

    Helps() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            this.all = YAMLMapper.builder().build().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of the page above where something is only sent there (a form that comes back with what is wrong); none before signing in. */
    List<String> of(String pattern) {
        String page = pattern;
        while (!all.containsKey(page) && page.lastIndexOf('/') > 0) {
            page = page.substring(0, page.lastIndexOf('/'));
        }
        return page.equals(HOME) && !pattern.equals(HOME) ? List.of() : all.getOrDefault(page, List.of());
    }

    /** Also for a page that a form has drawn again: then it is the one on which the form stood. */
    List<String> around(String pattern, String method) {
        String path = method.equals("POST") ? DRAWN.getOrDefault(pattern, pattern) : pattern;
        while (method.equals("POST") && of(path).isEmpty() && path.lastIndexOf('/') > 0) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return path.equals("/desk") && !pattern.equals("/desk") ? List.of() : of(path);
    }

    Map<String, List<String>> all() {
        return all;
    }
}
