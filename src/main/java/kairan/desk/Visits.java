package kairan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import kairan.conversation.Person;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, by the session in the store. A session holds an id and nothing else; who that is and what they may do
 * is asked anew at each page, so that a role taken away is gone at once.
 */
@Component
@EnableConfigurationProperties(DeskSettings.class)
class Visits implements SecurityContextRepository {

    private static final String WHO = "who";
    private static final String ACCOUNT = "account/";
    private static final String PERSON = "person/";

    private final Accounts accounts;
    private final Leaders leaders;
    private final DeskSettings settings;

    Visits(Accounts accounts, Leaders leaders, DeskSettings settings) {
        this.accounts = accounts;
        this.leaders = leaders;
        this.settings = settings;
    }

    void begin(HttpServletRequest request, Account account) {
        begin(request, ACCOUNT + account.id() + "/" + account.stamp(), account.id());
        accounts.seen(account.id());
    }

    void begin(HttpServletRequest request, Person person) {
        begin(request, PERSON + person.id(), person.id());
    }

    /** Under a new id, so that an id somebody planted before is worth nothing. */
    private static void begin(HttpServletRequest request, String who, String id) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(WHO, who);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id);
    }

    Optional<Visitor> visitor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(WHO) instanceof String who)) {
            return Optional.empty();
        }
        if (who.startsWith(PERSON)) {
            return leaders.visitor(new Person(who.substring(PERSON.length())));
        }
        String[] account = who.substring(ACCOUNT.length()).split("/");
        return settings.allows(request.getRemoteAddr())
                ? accounts.visitor(account[0], Integer.parseInt(account[1]))
                : Optional.empty();
    }

    private SecurityContext context(HttpServletRequest request) {
        return visitor(request)
                .<SecurityContext>map(
                        visitor -> new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                visitor, null, AuthorityUtils.NO_AUTHORITIES)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private final java.util.function.Supplier<SecurityContext> once =
                    org.springframework.util.function.SingletonSupplier.of(() -> context(request));

            @Override
            public SecurityContext get() {
                return once.get();
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /** Nothing to save: {@link #begin} has written what there is to know. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WHO) != null;
    }
}
