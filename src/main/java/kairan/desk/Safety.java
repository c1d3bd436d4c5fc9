package kairan.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What keeps every page safe: headers, tokens against forged forms, and a desk that only the signed in enter. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class Safety {

    static final String SIGN_IN = "/desk/sign-in";
    static final String SIGN_OUT = "/desk/sign-out";

    /** The chat's page names its own port besides. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png");

    private static final String NOT_NEEDED = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** LINE's webhook is signed; it has no browser, and no time for filters. */
    @Bean
    @Order(1)
    SecurityFilterChain webhooks() {
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/line/webhook"), List.of());
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Visits visits, Entrance entrance) {
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NOT_NEEDED))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .addHeaderWriter((request, response) -> neverAlone(response)))
                // In a cookie, so that looking at the sign-in page leaves no row in the store.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .securityContext(context -> context.securityContextRepository(visits))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(entrance).accessDeniedHandler(entrance))
                .authorizeHttpRequests(pages -> pages.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(SIGN_IN, SIGN_IN + "/**", "/desk/begin/**", "/desk/open/**")
                        .permitAll()
                        .requestMatchers("/desk", "/desk/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Photos that people have sent are seen in pages, and are never a page of their own. */
    private static void neverAlone(HttpServletResponse response) {
        if (PHOTOS.contains(String.valueOf(response.getContentType()))) {
            String named = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    named == null ? "attachment" : named.replaceFirst("^inline", "attachment"));
        }
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
