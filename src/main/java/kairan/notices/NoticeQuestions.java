package kairan.notices;

import kairan.conversation.Asking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The questions of this room: one for each fact, and some about what is steered. */
@Configuration(proxyBeanMethods = false)
class NoticeQuestions {

    @Bean
    Asking noticeWords(Writing writing, Correcting correcting, Drafts drafts) {
        return new FactQuestion(Fact.WORDS, writing, correcting, drafts);
    }

    @Bean
    Asking noticeDay(Writing writing, Correcting correcting, Drafts drafts) {
        return new FactQuestion(Fact.DAY, writing, correcting, drafts);
    }

    @Bean
    Asking noticePlace(Writing writing, Correcting correcting, Drafts drafts) {
        return new FactQuestion(Fact.PLACE, writing, correcting, drafts);
    }

    @Bean
    Asking noticeBring(Writing writing, Correcting correcting, Drafts drafts) {
        return new FactQuestion(Fact.BRING, writing, correcting, drafts);
    }

    @Bean
    Asking noticeAnswerBy(Writing writing, Correcting correcting, Drafts drafts) {
        return new FactQuestion(Fact.ANSWER_BY, writing, correcting, drafts);
    }

    @Bean
    Asking noticeCharge(Writing writing, Correcting correcting, Drafts drafts) {
        return new FactQuestion(Fact.CHARGE, writing, correcting, drafts);
    }

    @Bean
    Asking noticeInsurance(Writing writing, Correcting correcting, Drafts drafts) {
        return new FactQuestion(Fact.INSURANCE, writing, correcting, drafts);
    }

    @Bean
    Asking noticeWhom(NoticeTopic topic) {
        return new AskedWords(Choosing.DIALOGUE, topic::addressed);
    }

    @Bean
    Asking noticeTime(Timing timing) {
        return new AskedWords(Timing.DIALOGUE, timing::answer);
    }

    @Bean
    Asking noticeCancel(SentTopic topic) {
        return new AskedWords(Correcting.CANCEL, topic::cancel);
    }

    @Bean
    Asking noticeHold(Stopping stopping) {
        return new AskedWords(Stopping.HOLD, stopping::hold);
    }

    @Bean
    Asking noticeAnswer(Answering answering) {
        return new AskedWords(Answering.ANSWER, answering::answer);
    }
}
