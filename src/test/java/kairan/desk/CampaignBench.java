package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.upkeep.Campaign;
import kairan.upkeep.Campaigns;
import kairan.upkeep.TakingPart;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the pages of a campaign of 100 groups and 5,000 households take ({@code mvn -Pbench verify}). Prints a table; a
 * bound that does not hold fails.
 */
class CampaignBench {

    private static final int GROUPS = 100;
    private static final int HOUSEHOLDS = 50;
    private static final int LOOKS = Integer.getInteger("looks", 200);

    /** Milliseconds. */
    private static final double LONGEST = 200;

    private record Line(double median, double p99) {}

    @Test
    void eachPageOfABigCampaignComesInAFifthOfASecond() {
        try (RunningDesk desk = RunningDesk.start("campaign-bench")) {
            Campaign campaign = campaign(desk);
            RunningDesk.Visit visit = desk.staff("山田");
            Map<String, Line> lines = new LinkedHashMap<>();
            for (String path : List.of(
                    "/torikumi/big",
                    "/torikumi/big?district=d3&q=%E5%85%AC%E5%9C%92",
                    "/desk/campaigns",
                    "/desk/campaigns/big",
                    "/desk/campaigns/big/part?body=group7",
                    "/desk/gatherings",
                    "/desk/gatherings/camp-big-group7-" + campaign.first(),
                    "/desk/gatherings/camp-big-group7-" + campaign.first() + "/roll",
                    "/events")) {
                lines.put(path, measured(visit, path));
            }
            System.out.printf("%n| a campaign of %d groups | median ms | p99 ms |%n|---|---|---|%n", GROUPS);
            lines.forEach((path, line) ->
                    System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f |%n", path, line.median(), line.p99()));
            lines.forEach((path, line) -> assertThat(line.p99()).as(path).isLessThanOrEqualTo(LONGEST));
        }
    }

    private static Campaign campaign(RunningDesk desk) {
        LocalDate day = LocalDate.now(desk.bean(Clock.class)).plusDays(14);
        Campaign campaign = new Campaign("big", "春のゼロごみの日", day, day);
        desk.bean(Campaigns.class).add(campaign);
        for (int i = 0; i < GROUPS; i++) {
            String district = "d" + i % 10;
            desk.bean(Districts.class).keep(new District(district, "第%d地区".formatted(i % 10), district));
            Body body = Body.association("group" + i, "第%d町内会".formatted(i), "だい%dちょうないかい".formatted(i), district, 5);
            desk.bean(Bodies.class).keep(body);
            desk.bean(TakingPart.class)
                    .keep(
                            campaign,
                            body,
                            new TakingPart.Form(
                                    day,
                                    LocalTime.of(8, 0),
                                    LocalTime.of(9, 0),
                                    "第%d公園 東の入口".formatted(i),
                                    50,
                                    60,
                                    "第%d公園 北の入口".formatted(i),
                                    null,
                                    Map.of()));
        }
        desk.bean(JdbcClient.class)
                .sql("""
                insert into household (id, body, block, number, code, printed_at)
                with recursive n(i) as (select 0 union all select i + 1 from n where i < :many - 1)
                select 'h' || i, 'group' || (i % :groups), 1 + (i / :groups) % 5, 1 + i / :groups / 5, 'c' || i, 0 from n
                """)
                .param("many", GROUPS * HOUSEHOLDS)
                .param("groups", GROUPS)
                .update();
        return campaign;
    }

    private static Line measured(RunningDesk.Visit visit, String path) {
        for (int i = 0; i < LOOKS; i++) {
            assertThat(visit.get(path).statusCode()).as(path).isEqualTo(200);
        }
        double[] millis = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            visit.get(path);
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return new Line(millis[LOOKS / 2], millis[LOOKS * 99 / 100]);
    }
}
