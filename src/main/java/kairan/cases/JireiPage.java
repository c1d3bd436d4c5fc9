package kairan.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All cases (事例) for anybody to read, search and print. */
@Controller
class JireiPage {

    private static final int LONGEST_QUESTION = 50;

    private final Cases cases;
    private final ContentFiles content;

    JireiPage(Cases cases, ContentFiles content) {
        this.cases = cases;
        this.content = content;
    }

    @GetMapping("/jirei")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        String sought = q.strip();
        List<Told> found = cases.told().stream()
                .filter(one -> sought.isEmpty() || sought.length() <= LONGEST_QUESTION && one.about(sought))
                .toList();
        Map<String, List<Told>> byField = new LinkedHashMap<>();
        cases.fields()
                .forEach(field -> byField.put(
                        field.isEmpty() ? "そのほか" : field,
                        found.stream().filter(one -> one.field().equals(field)).toList()));
        byField.values().removeIf(List::isEmpty);
        model.addAttribute("town", content.now().town());
        model.addAttribute("q", sought);
        model.addAttribute("fields", cases.fields());
        model.addAttribute("parts", byField);
        model.addAttribute("count", found.size());
        return "jirei/all";
    }
}
