package kairan.notices;

import java.util.ArrayList;
import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.stereotype.Component;

/** Those for whom a notice is and who have not confirmed it, nor their household on paper, by its id. */
@Component
class Unconfirmed implements Audience {

    static final String NAME = "notice-unconfirmed";

    private final Addressees addressees;

    Unconfirmed(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String notice) {
        Selection all = addressees.people(notice);
        List<Object> params = new ArrayList<>(all.params());
        params.add(notice);
        params.add(notice);
        return new Selection(all.from(), all.person(), all.where() + """
                 and not exists (select 1 from acknowledgement
                where acknowledgement.notice = ? and acknowledgement.person = person.id)
                 and not exists (select 1 from paper_answer as paper
                join resident on resident.household = paper.household
                where paper.notice = ? and resident.person = person.id)
                """, params);
    }
}
