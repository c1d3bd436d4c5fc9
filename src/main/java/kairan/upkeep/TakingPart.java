package kairan.upkeep;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import kairan.bodies.Body;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a group into a campaign (参加), or changes what it had said: its day becomes a gathering, its form is kept. */
@Component
public class TakingPart {

    private final Campaigns campaigns;
    private final Occurrences occurrences;

    TakingPart(Campaigns campaigns, Occurrences occurrences) {
        this.campaigns = campaigns;
        this.occurrences = occurrences;
    }

    /** The one form of a campaign. */
    public record Form(
            LocalDate day, LocalTime start, LocalTime end, String place, int people, int bags, String heap) {}

    @Transactional
    public Part keep(Campaign campaign, Body body, Form form) {
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

    /** Written anew it is the same gathering, with other facts. */
    private Occurrence day(Campaign campaign, Body body, Form form) {
        Gathering facts = facts(campaign, body, form);
        return campaigns
                .part(campaign, body.id())
                .flatMap(known -> occurrences.of(known.occurrence()))
                .map(known -> occurrences.change(known, facts, form.day()))
                .orElseGet(() -> occurrences.open(facts, form.day()));
    }

    private static Gathering facts(Campaign campaign, Body body, Form form) {
        return Facts.from(Map.of(
                "id", "camp-" + campaign.id() + "-" + body.id(),
                "name", campaign.name(),
                "timeline", Campaign.TIMELINE,
                "day", form.day().toString(),
                "start", form.start().toString(),
                "end", form.end().toString(),
                "place", form.place(),
                "body", body.id()));
    }
}
