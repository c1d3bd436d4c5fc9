package kairan.notices;

import kairan.conversation.Asking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The questions of this room, one for each fact. */
@Configuration(proxyBeanMethods = false)
class NoticeQuestions {

    @Bean
    Asking noticeWords(Writing writing, Notices notices) {
        return new FactQuestion(Fact.WORDS, writing, notices);
    }

    @Bean
    Asking noticeDay(Writing writing, Notices notices) {
        return new FactQuestion(Fact.DAY, writing, notices);
    }

    @Bean
    Asking noticePlace(Writing writing, Notices notices) {
        return new FactQuestion(Fact.PLACE, writing, notices);
    }

    @Bean
    Asking noticeBring(Writing writing, Notices notices) {
        return new FactQuestion(Fact.BRING, writing, notices);
    }

    @Bean
    Asking noticeAnswerBy(Writing writing, Notices notices) {
        return new FactQuestion(Fact.ANSWER_BY, writing, notices);
    }

    @Bean
    Asking noticeCharge(Writing writing, Notices notices) {
        return new FactQuestion(Fact.CHARGE, writing, notices);
    }

    @Bean
    Asking noticeInsurance(Writing writing, Notices notices) {
        return new FactQuestion(Fact.INSURANCE, writing, notices);
    }
}
