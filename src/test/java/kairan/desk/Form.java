package kairan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form on a page, as a browser would send it.
 *
 * @param fixed what is chosen or hidden in it
 * @param texts the names of the fields into which anything can be typed
 */
record Form(String action, boolean posted, Map<String, String> fixed, List<String> texts) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<(input|textarea|select|button)\\b([^>]*)>(?:(?<=<select[^>]{0,300}>)(.*?)</select>)?");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");

    /** All on a page; the path is that of the page. */
    static List<Form> on(String path, String page) {
        return FORM.matcher(page)
                .results()
                .map(form -> of(path, form.group(1), form.group(2)))
                .toList();
    }

    private static Form of(String path, String head, String inside) {
        Map<String, String> fixed = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        Matcher found = FIELD.matcher(inside);
        while (found.find()) {
            String name = attribute(found.group(2), "name", "");
            String kind = found.group(1).equals("input") ? attribute(found.group(2), "type", "text") : found.group(1);
            String value = attribute(found.group(2), "value", "");
            switch (name.isEmpty() ? "none" : kind) {
                case "text", "search", "textarea", "tel", "email", "url" -> texts.add(name);
                case "date" -> fixed.put(name, value.isEmpty() ? "2026-12-05" : value);
                case "time" -> fixed.put(name, value.isEmpty() ? "10:00" : value);
                case "number" -> fixed.put(name, value.isEmpty() ? "1" : value);
                case "select" -> fixed.put(name, first(inside.substring(found.start())));
                case "hidden", "radio", "checkbox", "button", "submit" -> fixed.putIfAbsent(name, value);
                default -> {}
            }
        }
        fixed.remove("_csrf");
        return new Form(
                attribute(head, "action", path),
                attribute(head, "method", "get").equals("post"),
                fixed,
                texts);
    }

    private static String first(String from) {
        int end = from.indexOf("</select>");
        Matcher option = OPTION.matcher(end < 0 ? from : from.substring(0, end));
        return option.find() ? option.group(1) : "";
    }

    private static String attribute(String tag, String name, String otherwise) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : otherwise;
    }
}
