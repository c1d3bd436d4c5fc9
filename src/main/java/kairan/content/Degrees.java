package kairan.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a place in Japan is, in degrees (緯度と経度), as people write it or as a link to a map holds it. */
public record Degrees(double latitude, double longitude) {

    private static final int DECIMALS = 6;

    private static final String NUMBER = "(-?\\d{1,3}\\.\\d{1,15})";
    private static final String APART = "[\\s,、]+";
    private static final Pattern PAIR = Pattern.compile(NUMBER + "\\s*,\\s*" + NUMBER);
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:北緯|緯度)?[:\\s]*" + NUMBER + "[°度]?\\s*N?" + APART + "(?:東経|経度)?[:\\s]*" + NUMBER + "[°度]?\\s*E?");
    private static final Pattern NUMBERS_IN_WORDS =
            Pattern.compile("(?:北緯|緯度)[:\\s]*" + NUMBER + "[°度]?[\\s,、]*(?:東経|経度)[:\\s]*" + NUMBER + "[°度]?");
    private static final String MINUTES =
            "(\\d{1,3})\\s*[°度]\\s*(\\d{1,2})\\s*[′'’分]\\s*(\\d{1,2}(?:\\.\\d{1,6})?)\\s*(?:′′|''|[″\"”秒])";
    private static final Pattern IN_MINUTES =
            Pattern.compile("(?:北緯)?\\s*" + MINUTES + "\\s*N?[\\s,、+]*(?:東経)?\\s*" + MINUTES + "\\s*E?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}" + APART + "\\d{1,3}");

    private static final Pattern GOOGLE = Pattern.compile("(?:www\\.|maps\\.)?google\\.(?:com|co\\.jp|jp)");
    private static final Pattern PIN = Pattern.compile("!3d" + NUMBER + "!4d" + NUMBER);
    private static final Pattern MIDDLE = Pattern.compile("/@" + NUMBER + "," + NUMBER);
    private static final Pattern ON_THE_WAY =
            Pattern.compile("/(?:search|place|dir/)/?" + NUMBER + ",\\s*" + NUMBER + "(?:/.*)?");
    private static final Pattern OF_OSM =
            Pattern.compile("(?:.*&)?map=\\d{1,2}(?:\\.\\d+)?/" + NUMBER + "/" + NUMBER + "(?:&.*)?");
    private static final Pattern OF_GSI = Pattern.compile("\\d{1,2}(?:\\.\\d+)?/" + NUMBER + "/" + NUMBER + "(?:/.*)?");

    private static final String EXAMPLE = "（例：42.634, 141.605）";

    /** The degrees in these words; an {@link IllegalArgumentException} says in Japanese what is wrong with them. */
    public static Degrees read(String typed) {
        String words = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (isLink(words)) {
            return link(typed.strip());
        }
        if (WHOLE.matcher(words).matches()) {
            throw new IllegalArgumentException("緯度と経度は、小数点から下も書いてください" + EXAMPLE + "。");
        }
        return inMinutes(words)
                .or(() -> Stream.of(NUMBERS, NUMBERS_IN_WORDS)
                        .flatMap(form -> pair(form.matcher(words)).stream())
                        .findFirst())
                .orElseThrow(
                        () -> new IllegalArgumentException("地図の場所が読めませんでした。地図のリンクを貼るか、緯度と経度を書いてください" + EXAMPLE + "。"))
                .inJapan();
    }

    /** Whether it is the address of a page rather than numbers. */
    public static boolean isLink(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).matches("(?s)(https?://|geo:).*");
    }

    public static Optional<Degrees> of(Gathering gathering) {
        return gathering.latitude() == null || gathering.longitude() == null
                ? Optional.empty()
                : Optional.of(new Degrees(gathering.latitude(), gathering.longitude()));
    }

    /**
     * What these words make of the facts of a gathering; nothing takes out what was there. A link that is pasted is the map
     * that people open on the page; numbers alone leave no old link that says something else.
     */
    public static Map<String, Object> facts(String typed) {
        if (typed.isEmpty()) {
            return Map.of("map", "", "latitude", "", "longitude", "");
        }
        Degrees where = read(typed);
        boolean link = typed.matches("https?://[!-~]{1,190}");
        return Map.of("map", link ? typed : "", "latitude", where.latitude, "longitude", where.longitude);
    }

    private static Degrees link(String typed) {
        URI address;
        try {
            address = new URI(typed.replace("|", "%7C").replace("\"", "%22").replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("地図のリンクが読めませんでした。はじめから終わりまで、そのまま貼ってください。", e);
        }
        if ("geo".equalsIgnoreCase(address.getScheme())) {
            return pair(PAIR.matcher(address.getSchemeSpecificPart().split("[;?]")[0]))
                    .orElseThrow(Degrees::nothingInIt)
                    .inJapan();
        }
        String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
        if (host.equals("maps.app.goo.gl") || host.equals("goo.gl")) {
            throw new IllegalArgumentException("この短いリンクには、場所の数字がありません。リンクを一度開いて、上に出る長いアドレスを貼ってください。");
        }
        return found(host, address).orElseThrow(Degrees::nothingInIt).inJapan();
    }

    private static IllegalArgumentException nothingInIt() {
        return new IllegalArgumentException(
                "このリンクからは、緯度と経度が読めません。Google、OpenStreetMap、国土地理院などの地図のリンクか、緯度と経度を書いてください" + EXAMPLE + "。");
    }

    private static Optional<Degrees> found(String host, URI address) {
        String path = decoded(address.getRawPath());
        String fragment = decoded(address.getRawFragment());
        if (GOOGLE.matcher(host).matches()) {
            return google(path, address);
        }
        return switch (host) {
            case "www.openstreetmap.org", "openstreetmap.org" ->
                asked(address, "mlat", "mlon").or(() -> pair(OF_OSM.matcher(fragment)));
            case "maps.gsi.go.jp" -> pair(OF_GSI.matcher(fragment));
            case "map.yahoo.co.jp" -> asked(address, "lat", "lon");
            case "maps.apple.com" -> firstAsked(address, "coordinate", "ll", "q");
            default -> Optional.empty();
        };
    }

    /** The pin is the place; what the map is centred on is the next best. */
    private static Optional<Degrees> google(String path, URI address) {
        Matcher pin = PIN.matcher(path);
        if (pin.find()) {
            return Optional.of(degrees(pin.group(1), pin.group(2)));
        }
        Matcher middle = MIDDLE.matcher(path);
        return firstAsked(address, "query", "q", "ll", "destination", "center")
                .or(() ->
                        pair(ON_THE_WAY.matcher(path.replaceFirst("^/maps", "").replace("+", " "))))
                .or(() -> middle.find() ? Optional.of(degrees(middle.group(1), middle.group(2))) : Optional.empty());
    }

    private static Optional<Degrees> firstAsked(URI address, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> value(address, key).stream())
                .flatMap(value ->
                        pair(PAIR.matcher(value.replaceFirst("^loc:", "").replace("+", " "))).stream())
                .findFirst();
    }

    private static Optional<Degrees> asked(URI address, String latitude, String longitude) {
        return value(address, latitude)
                .flatMap(north -> value(address, longitude).flatMap(east -> pair(PAIR.matcher(north + "," + east))));
    }

    private static Optional<String> value(URI address, String key) {
        return Stream.of(Objects.requireNonNullElse(address.getRawQuery(), "").split("&"))
                .filter(part -> part.startsWith(key + "="))
                .map(part -> decoded(part.substring(key.length() + 1)))
                .findFirst();
    }

    private static String decoded(@Nullable String raw) {
        return raw == null ? "" : URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Optional<Degrees> pair(Matcher two) {
        return two.matches() ? Optional.of(degrees(two.group(1), two.group(2))) : Optional.empty();
    }

    private static Degrees degrees(String north, String east) {
        return new Degrees(rounded(new BigDecimal(north)), rounded(new BigDecimal(east)));
    }

    private static Optional<Degrees> inMinutes(String words) {
        Matcher six = IN_MINUTES.matcher(words);
        return six.matches() ? Optional.of(new Degrees(whole(six, 1), whole(six, 4))) : Optional.empty();
    }

    private static double whole(Matcher six, int at) {
        double minutes = Integer.parseInt(six.group(at + 1)) + Double.parseDouble(six.group(at + 2)) / 60;
        return rounded(BigDecimal.valueOf(Integer.parseInt(six.group(at)) + minutes / 60));
    }

    private static double rounded(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }

    private Degrees inJapan() {
        if (isNorth(longitude) && isEast(latitude)) {
            throw new IllegalArgumentException("緯度と経度が逆のようです。緯度、経度の順に書いてください" + EXAMPLE + "。");
        }
        if (!isNorth(latitude) || !isEast(longitude)) {
            throw new IllegalArgumentException("%sは、日本の外になっています。数字を確かめてください%s。".formatted(words(), EXAMPLE));
        }
        return this;
    }

    private static boolean isNorth(double degrees) {
        return degrees >= 20 && degrees <= 46;
    }

    private static boolean isEast(double degrees) {
        return degrees >= 122 && degrees <= 154;
    }

    /** 「42.634, 141.605」, as it is typed. */
    public String written() {
        return "%s, %s".formatted(plain(latitude), plain(longitude));
    }

    /** 「北緯42.634、東経141.605」 */
    public String words() {
        return "北緯%s、東経%s".formatted(plain(latitude), plain(longitude));
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    /** A page that shows it. */
    public String map() {
        String north = plain(latitude);
        String east = plain(longitude);
        return "https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=17/%s/%s".formatted(north, east, north, east);
    }

    /** How far it is from there, in metres, as the crow flies. */
    public double metres(double north, double east) {
        double radius = 6_371_000;
        double up = Math.toRadians(north - latitude);
        double along = Math.toRadians(east - longitude);
        double half = Math.pow(Math.sin(up / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(north))
                        * Math.pow(Math.sin(along / 2), 2);
        return 2 * radius * Math.asin(Math.sqrt(half));
    }
}
