package kairan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import kairan.roles.Realm;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a visitor through to a page of the desk only with the right that the page {@link Needs}. */
@Component
class Gate implements HandlerInterceptor, WebMvcConfigurer {

    static final String BODY = "body";
    static final String BLOCK = "block";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) throws IOException {
        if (!(page instanceof HandlerMethod method) || bears(method, Unguarded.class)) {
            return true;
        }
        Optional<Visitor> visitor = Frame.visitor();
        if (visitor.isPresent()
                && visitor.get().unfinished()
                && !method.getBeanType().equals(SecondPage.class)) {
            response.sendRedirect(request.getContextPath() + SecondPage.PATH);
            return false;
        }
        if (visitor.isPresent() && may(visitor.get(), method, parts(request))) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    static boolean bears(HandlerMethod method, Class<? extends Annotation> mark) {
        return method.hasMethodAnnotation(mark) || method.getBeanType().isAnnotationPresent(mark);
    }

    private static boolean may(Visitor visitor, HandlerMethod method, Map<?, ?> parts) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            return bears(method, ForVisitors.class);
        }
        return parts.containsKey(BODY)
                ? realm(parts).map(r -> visitor.may(needs.value(), r)).orElse(false)
                : visitor.may(needs.value());
    }

    private static Optional<Realm> realm(Map<?, ?> parts) {
        String body = (String) parts.get(BODY);
        String block = (String) parts.get(BLOCK);
        if (block == null) {
            return Optional.of(Realm.of(body));
        }
        return block.matches("[1-9][0-9]{0,3}")
                ? Optional.of(Realm.of(body, Integer.parseInt(block)))
                : Optional.empty();
    }

    private static Map<?, ?> parts(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? parts
                : Map.of();
    }
}
