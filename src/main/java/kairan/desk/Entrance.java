package kairan.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Where those go who may not enter: to the sign-in page, which brings them back, or to a page that says why. */
@Component
class Entrance implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        // Somebody who was signed in, and stayed away too long.
        boolean over = request.getRequestedSessionId() != null;
        if (request.getHeader("HX-Request") != null) {
            // A redirect would put the sign-in page into the middle of the page that is open.
            response.setHeader("HX-Redirect", request.getContextPath() + Safety.SIGN_IN + "?over");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (over && Unsent.worthKeeping(request)) {
            request.getRequestDispatcher(SignInPage.UNSENT).forward(request, response);
            return;
        }
        String to = Safety.SIGN_IN + "?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + to + (over ? "&over" : ""));
    }

    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/desk";
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** A form whose token is wrong or gone: mostly one that lay open too long. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
