package kairan.upkeep;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.content.Degrees;
import kairan.content.PageAddress;
import kairan.content.Phrase;
import kairan.conversation.Belonging;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Spot;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.PaperRsvps;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/**
 * Where somebody finds a campaign nearest (近い場所): by a point they send, by a place or district they name or choose, else
 * by where they belong; who is not known to belong anywhere is asked for the district.
 */
@Component
class Nearest {

    private static final String TOPIC = "nearest";

    /** Between the campaign and the district, on a button. */
    private static final String OF = ",";

    private static final int MOST_SHOWN = 3;
    private static final int MOST_DISTRICTS = 8;
    private static final String COURTESY =
            "^[はのにでって、]+|(?:の近く|近く|のそば)?(?:[はでに]?(?:どこ|やり|やる|やって|あり|ある|行い|教え|おしえ|いつ|何時|なんじ).*|ですか|は)?$";

    private final Campaigns campaigns;
    private final Occurrences occurrences;
    private final PaperRsvps calls;
    private final Bodies bodies;
    private final Districts districts;
    private final Belonging belonging;
    private final PageAddress address;
    private final ContentFiles content;
    private final Clock clock;

    Nearest(
            Campaigns campaigns,
            Occurrences occurrences,
            PaperRsvps calls,
            Bodies bodies,
            Districts districts,
            Belonging belonging,
            PageAddress address,
            ContentFiles content,
            Clock clock) {
        this.campaigns = campaigns;
        this.occurrences = occurrences;
        this.calls = calls;
        this.bodies = bodies;
        this.districts = districts;
        this.belonging = belonging;
        this.address = address;
        this.content = content;
        this.clock = clock;
    }

    /** A group's day to which one can still go. */
    private record Place(Part part, Occurrence day) {

        boolean in(String district) {
            return district.equals(part.district());
        }

        /** In metres; without end where nobody has said where it is on a map. */
        double from(Spot spot) {
            return Degrees.of(day.gathering())
                    .map(where -> where.metres(spot.latitude(), spot.longitude()))
                    .orElse(Double.MAX_VALUE);
        }
    }

    private static final Comparator<Place> BY_DAY = Comparator.comparing(
                    (Place place) -> place.day().start())
            .thenComparing(place -> place.day().id());

    /** A point that was sent while a campaign is on or to come, or a district that was chosen. */
    Optional<List<Message>> heard(Said said) {
        if (said instanceof Said.Sent sent && sent.where() != null) {
            return campaigns.current().stream().findFirst().flatMap(first -> from(said.by(), first, sent.where()));
        }
        if (said instanceof Said.Chose chose && chose.meaning().topic().equals(TOPIC)) {
            String[] about = chose.meaning().about().split(OF, 2);
            return campaigns
                    .find(about[0])
                    .map(found -> in(said.by(), found, about.length < 2 ? "" : about[1], open(found)));
        }
        return Optional.empty();
    }

    /** Empty where nobody has said where on the map they are. */
    private Optional<List<Message>> from(Person person, Campaign campaign, Spot spot) {
        List<Place> near = open(campaign).stream()
                .sorted(Comparator.comparing((Place place) -> place.from(spot)).thenComparing(BY_DAY))
                .toList();
        if (near.isEmpty() || near.getFirst().from(spot) == Double.MAX_VALUE) {
            return Optional.empty();
        }
        String far = near.stream()
                .limit(MOST_SHOWN)
                .filter(place -> place.from(spot) < Double.MAX_VALUE)
                .map(place -> "・%s：およそ%s".formatted(place.day().gathering().place(), say(place.from(spot))))
                .collect(Collectors.joining("\n"));
        return Optional.of(
                shown(person, campaign, near, phrase(Phrase.CAMPAIGN_FROM_SPOT, Map.of("遠さ", far)), List.of()));
    }

    private static String say(double metres) {
        return metres < 950
                ? "%dメートル".formatted(Math.max(50, Math.round(metres / 50) * 50))
                : "%.1fキロメートル".formatted(metres / 1000);
    }

    private List<Message> in(Person person, Campaign campaign, String district, List<Place> open) {
        List<Place> near = open.stream()
                .sorted(Comparator.comparing((Place place) -> !place.in(district))
                        .thenComparing(BY_DAY))
                .toList();
        String name = districts.find(district).map(District::name).orElse("");
        return shown(person, campaign, near, phrase(Phrase.CAMPAIGN_IN, Map.of("地区", name)), List.of());
    }

    /** To somebody who asks for it by name; {@code rest} is what they wrote after that. */
    List<Message> asked(Person person, Campaign campaign, String rest) {
        List<Place> open = open(campaign);
        if (open.isEmpty()) {
            return List.of(Message.of(
                    phrase(Phrase.CAMPAIGN_NOBODY, Map.of("取り組み", campaign.name(), "日にち", campaign.days()))));
        }
        Optional<District> district = districts.all().stream()
                .filter(one -> rest.contains(Spelling.bare(one.name())))
                .findFirst();
        if (district.isPresent()) {
            return in(person, campaign, district.get().id(), open);
        }
        List<Place> named = named(open, rest.replaceAll(COURTESY, ""));
        if (!named.isEmpty()) {
            return shown(person, campaign, named, "", List.of());
        }
        Set<String> theirs = belonging.of(person);
        return theirs.isEmpty()
                ? shown(person, campaign, open, where(open), choices(campaign, open))
                : shown(person, campaign, sorted(open, theirs), phrase(Phrase.CAMPAIGN_OWN_FIRST, Map.of()), List.of());
    }

    private String where(List<Place> open) {
        boolean onTheMap = open.stream()
                .anyMatch(place -> Degrees.of(place.day().gathering()).isPresent());
        String ask = phrase(Phrase.CAMPAIGN_WHERE, Map.of());
        return onTheMap ? ask + "\n" + phrase(Phrase.CAMPAIGN_SEND_SPOT, Map.of()) : ask;
    }

    private static List<Place> named(List<Place> open, String words) {
        String sought = Spelling.hiragana(words);
        return sought.isBlank()
                ? List.of()
                : open.stream().filter(place -> words(place).contains(sought)).toList();
    }

    private static String words(Place place) {
        return Spelling.hiragana(String.join(
                " ",
                place.part().host(),
                place.day().gathering().place(),
                place.day().gathering().meetingPoint()));
    }

    /** First their own, then those of their districts, then all others. */
    private List<Place> sorted(List<Place> open, Set<String> theirs) {
        Set<String> home = theirs.stream()
                .flatMap(body -> bodies.find(body).stream())
                .flatMap(body -> Stream.ofNullable(body.district()))
                .collect(Collectors.toSet());
        return open.stream()
                .sorted(Comparator.comparing((Place place) -> rank(place, theirs, home))
                        .thenComparing(BY_DAY))
                .toList();
    }

    private static int rank(Place place, Set<String> theirs, Set<String> home) {
        if (theirs.contains(place.part().body())) {
            return 0;
        }
        String district = place.part().district();
        return district != null && home.contains(district) ? 1 : 2;
    }

    private List<Choice> choices(Campaign campaign, List<Place> open) {
        Set<String> there = open.stream()
                .map(place -> place.part().district())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return districts.all().stream()
                .filter(district -> there.contains(district.id()))
                .limit(MOST_DISTRICTS)
                .map(district ->
                        new Choice(district.name(), new Meaning(TOPIC, "district", campaign.id() + OF + district.id())))
                .toList();
    }

    private List<Message> shown(
            Person person, Campaign campaign, List<Place> places, String words, List<Choice> choices) {
        List<Message> all = new ArrayList<>();
        places.stream()
                .limit(MOST_SHOWN)
                .flatMap(place -> calls.call(place.day(), person).stream())
                .forEach(all::add);
        int rest = places.size() - Math.min(MOST_SHOWN, places.size());
        String more = rest == 0 ? "" : phrase(Phrase.CAMPAIGN_MORE, Map.of("件数", String.valueOf(rest)));
        String text = Stream.of(words, more).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            all.add(Message.lasting(
                    text,
                    Stream.concat(choices.stream(), Stream.of(page(campaign))).toList()));
        }
        return all;
    }

    private Choice page(Campaign campaign) {
        return new Choice(
                "場所の一覧を開く", new Meaning(TOPIC, "page", campaign.id()), address.of("/torikumi/" + campaign.id()));
    }

    private List<Place> open(Campaign campaign) {
        List<Part> parts = campaigns.parts(campaign);
        Map<String, Occurrence> days = occurrences
                .of(parts.stream().map(Part::occurrence).toList())
                .stream()
                .collect(Collectors.toMap(Occurrence::id, Function.identity()));
        LocalDateTime now = LocalDateTime.now(clock);
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(days.get(part.occurrence())).map(day -> new Place(part, day)))
                .filter(place -> place.day().on() && place.day().start().isAfter(now))
                .sorted(BY_DAY)
                .toList();
    }

    private String phrase(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
