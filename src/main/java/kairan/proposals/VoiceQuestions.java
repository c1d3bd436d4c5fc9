package kairan.proposals;

import kairan.content.ContentFiles;
import kairan.conversation.Asking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of whoever has an opinion or a proposal. */
@Configuration(proxyBeanMethods = false)
class VoiceQuestions {

    @Bean
    Asking opinion(Voices voices, ContentFiles content) {
        return new VoiceQuestion(VoiceQuestion.OPINION, voices, content);
    }

    @Bean
    Asking proposal(Voices voices, ContentFiles content) {
        return new VoiceQuestion(VoiceQuestion.PROPOSAL, voices, content);
    }
}
