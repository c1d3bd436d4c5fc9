package kairan.feedback;

import kairan.content.ContentFiles;
import kairan.conversation.Asking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The questions after each of the three ratings. */
@Configuration(proxyBeanMethods = false)
class ReasonQuestions {

    @Bean
    Asking whatWasGood(Feedbacks feedbacks, ContentFiles content) {
        return new ReasonQuestion(Rating.GOOD, feedbacks, content);
    }

    @Bean
    Asking whatCouldBeBetter(Feedbacks feedbacks, ContentFiles content) {
        return new ReasonQuestion(Rating.OK, feedbacks, content);
    }

    @Bean
    Asking whatWasTroublesome(Feedbacks feedbacks, ContentFiles content) {
        return new ReasonQuestion(Rating.TROUBLE, feedbacks, content);
    }
}
