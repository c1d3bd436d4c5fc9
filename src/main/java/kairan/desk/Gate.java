package kairan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    static final String SECOND = "/desk/second";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) throws IOException {
        if (!(page instanceof HandlerMethod method) || unguarded(method)) {
            return true;
        }
        Optional<Visitor> visitor = Frame.visitor();
        if (visitor.map(Visitor::unfinished).orElse(false)) {
            response.sendRedirect(request.getContextPath() + SECOND);
            return false;
        }
        if (visitor.map(v -> may(v, method.getMethodAnnotation(Needs.class), body(request)))
                .orElse(false)) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    static boolean unguarded(HandlerMethod method) {
        return method.hasMethodAnnotation(Unguarded.class)
                || method.getBeanType().isAnnotationPresent(Unguarded.class);
    }

    private static boolean may(Visitor visitor, @Nullable Needs needs, @Nullable String body) {
        if (needs == null) {
            return false;
        }
        return body == null ? visitor.may(needs.value()) : visitor.may(needs.value(), body);
    }

    private static @Nullable String body(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                ? (String) parts.get(BODY)
                : null;
    }
}
