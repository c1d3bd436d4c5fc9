package kairan.upkeep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Body;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Rain;
import kairan.content.RainRule;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.OnAndOff;
import kairan.gatherings.Schedule;
import kairan.gatherings.UsualRain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a group into a campaign (参加), or changes what it had said: its day becomes a gathering, its form is kept. */
@Component
public class TakingPart {

    private final Campaigns campaigns;
    private final Occurrences occurrences;
    private final Schedule schedule;
    private final OnAndOff onAndOff;
    private final TransactionTemplate transaction;

    TakingPart(
            Campaigns campaigns,
            Occurrences occurrences,
            Schedule schedule,
            OnAndOff onAndOff,
            TransactionTemplate transaction) {
        this.campaigns = campaigns;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.onAndOff = onAndOff;
        this.transaction = transaction;
    }

    /**
     * The one form of a campaign.
     *
     * @param rain null where it takes place whatever the weather, or nobody has said so
     * @param onTheMap where the place is, by the keys of the facts; empty: as it was
     */
    public record Form(
            LocalDate day,
            LocalTime start,
            LocalTime end,
            String place,
            int people,
            int bags,
            String heap,
            @Nullable RainRule rain,
            Map<String, Object> onTheMap) {}

    public Part keep(Campaign campaign, Body body, Form form) {
        return transaction.execute(status -> kept(campaign, body, form));
    }

    private Part kept(Campaign campaign, Body body, Form form) {
        Part part = new Part(
                campaign.id(),
                body.id(),
                body.name(),
                body.district(),
                day(campaign, body, form).id(),
                form.people(),
                form.bags(),
                form.heap());
        campaigns.keep(part);
        return part;
    }

    /** Written anew it is the same gathering, with other facts; one that was called off takes place again. */
    private Occurrence day(Campaign campaign, Body body, Form form) {
        return campaigns
                .part(campaign, body.id())
                .flatMap(known -> occurrences.of(known.occurrence()))
                .map(known -> anew(known, anew(known.gathering(), body, form), form.day()))
                .orElseGet(() -> schedule.open(facts(campaign, body, form), form.day()));
    }

    private Occurrence anew(Occurrence known, Gathering facts, LocalDate day) {
        Occurrence changed = schedule.change(known, facts, day);
        return onAndOff.on(changed) ? occurrences.of(changed.id()).orElseThrow() : changed;
    }

    private static Gathering facts(Campaign campaign, Body body, Form form) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "id", "camp-" + campaign.id() + "-" + body.id(),
                "name", campaign.name(),
                "timeline", Campaign.TIMELINE,
                "day", form.day().toString(),
                "start", form.start().toString(),
                "end", form.end().toString(),
                "place", form.place(),
                "body", body.id()));
        usualRain(body, form).ifPresent(rain -> facts.put("rain", rain));
        form.onTheMap().forEach((key, value) -> {
            if (!"".equals(value)) {
                facts.put(key, value);
            }
        });
        return Facts.from(facts);
    }

    /** What the form does not ask stays, as long as the place is the same: where it is, who decides about the rain. */
    private static Gathering anew(Gathering known, Body body, Form form) {
        Map<String, Object> changes = new HashMap<>(form.onTheMap());
        changes.put("day", form.day().toString());
        changes.put("start", form.start().toString());
        changes.put("end", form.end().toString());
        changes.put("place", form.place());
        if (!form.place().equals(known.place())) {
            changes.put("meet", "");
        }
        Rain rain = known.rain();
        Optional<Rain> decided =
                rain != null && rain.rule() == form.rain() ? rain.before(form.start()) : usualRain(body, form);
        changes.put("rain", decided.<Object>map(one -> one).orElse(""));
        return Facts.with(known, changes);
    }

    private static Optional<Rain> usualRain(Body body, Form form) {
        return Optional.ofNullable(form.rain()).flatMap(rule -> UsualRain.of(rule, form.start(), body));
    }
}
