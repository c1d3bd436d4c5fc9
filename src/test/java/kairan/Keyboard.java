package kairan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody at a page without a mouse: goes on by Tab from thing to thing, and has to see each time where that is. */
public record Keyboard(Page page) {

    private static final int FAR = 150;

    /** Goes on to the next thing of that name: a field by its label, a button or a link by its words. */
    public Keyboard to(String words) {
        return go("Tab", words);
    }

    /** The same, backward. */
    public Keyboard back(String words) {
        return go("Shift+Tab", words);
    }

    private Keyboard go(String key, String words) {
        // Before its style sheet is there, nothing has a frame.
        page.waitForLoadState();
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press(key);
            String name = here();
            if (name.contains(words)) {
                return this;
            }
            passed.add(name);
        }
        return fail("「%s」 is not reached by %s at %s, only %s".formatted(words, key, page.url(), passed));
    }

    public Keyboard type(String words) {
        page.keyboard().type(words);
        return this;
    }

    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** The name of what has the focus, which is seen: at its place in the window, and with a frame around it. */
    @SuppressWarnings("unchecked")
    private String here() {
        Map<String, Object> here = (Map<String, Object>) page.evaluate("""
            () => {
              const e = document.activeElement;
              const style = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              return {
                name: e.getAttribute("aria-label") ?? ([...(e.labels ?? [])].map(l => l.innerText).join("") || e.innerText),
                shows: e === document.body || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                    && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
              };
            }
            """);
        String name = String.valueOf(here.get("name"));
        assertThat(here).as("the focus is seen on %s", name).containsEntry("shows", true);
        return name;
    }
}
