package org.reciproque.office.security;

import static org.reciproque.api.seat.Role.ADMINISTRATOR;
import static org.reciproque.api.seat.Role.ANIMATOR;
import static org.reciproque.api.seat.Role.RESEARCHER;
import static org.reciproque.api.seat.Role.TREASURER;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Arrays;
import org.reciproque.api.seat.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/** Which addresses each role may open. What is not named here is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), bluetooth=(), serial=()";

    private static final String[] ANIMATION = {
        "/reperage/**",
        "/offres-et-demandes/**",
        "/moulinette/**",
        "/mises-en-relation/**",
        "/agenda/**",
        "/personnes",
        "/echanges/**",
        "/participants/**",
        "/rencontres/**"
    };

    /** Argon2id with 19 MiB and two passes: the least that OWASP's cheat sheet on the storage of passwords advises. */
    private static final int MEMORY = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;

    @Bean
    PasswordEncoder passphrases() {
        return new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY, PASSES);
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain doors(
            HttpSecurity http, Sittings sittings, Delays delays, IdentityProvider provider, Missed missed, Clock clock)
            throws Exception {
        if (provider.isSetUp()) {
            http.oauth2Login(vouched ->
                    vouchedFor(vouched, provider, new SignedIn(delays, sittings), new NotRecognised(missed)));
        }
        return http.authorizeHttpRequests(SecurityWiring::rights)
                .addFilterBefore(new DelayFilter(delays, missed), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(new SeatFilter(sittings, clock), AuthorizationFilter.class)
                .addFilterBefore(new PasskeyDoor(sittings, missed), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/connexion")
                        .successHandler(new SignedIn(delays, sittings))
                        .failureHandler(notKnown(missed))
                        .permitAll())
                .webAuthn(keys -> keys.disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(keysSignIn(http, new SignedInByKey(delays, sittings), missed)))
                .logout(out -> out.logoutUrl("/deconnexion")
                        .addLogoutHandler(new Leaving(sittings))
                        .logoutSuccessUrl("/connexion?sortie")
                        .permitAll())
                .exceptionHandling(refused -> refused.accessDeniedHandler(new Refused(missed)))
                .requestCache(cache -> cache.requestCache(onlyPagesPeopleAskedFor()))
                .headers(SecurityWiring::headers)
                .build();
    }

    /** The same answer whether or not the access exists. */
    private static AuthenticationFailureHandler notKnown(Missed missed) {
        SimpleUrlAuthenticationFailureHandler answer = new SimpleUrlAuthenticationFailureHandler("/connexion?error");
        return (request, response, failure) -> {
            missed.of(DelayFilter.login(request), Missed.Kind.SIGN_IN, request);
            answer.onAuthenticationFailure(request, response, failure);
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NOTHING_OF_THE_DEVICE));
    }

    private static void vouchedFor(
            OAuth2LoginConfigurer<HttpSecurity> vouched,
            IdentityProvider provider,
            SignedIn signedIn,
            NotRecognised notRecognised) {
        vouched.loginPage("/connexion")
                .clientRegistrationRepository(provider::registration)
                .authorizedClientRepository(new NoTokenKept())
                .userInfoEndpoint(asked -> asked.oidcUserService(provider::recognise))
                .successHandler(signedIn)
                .failureHandler(notRecognised)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(notRecognised);
                        return filter;
                    }
                });
    }

    /** As a form does: under a new id of the session, and to where people wanted to go. */
    private static ObjectPostProcessor<WebAuthnAuthenticationFilter> keysSignIn(
            HttpSecurity http, SignedInByKey signedIn, Missed missed) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
                filter.setAuthenticationSuccessHandler(signedIn);
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    missed.ofNobody(Missed.Kind.PASSKEY, request);
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                });
                return filter;
            }
        };
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        "/assets/**",
                        "/connexion",
                        "/bienvenue",
                        "/invitation/*",
                        "/phrase-oubliee",
                        "/aide",
                        "/accessibilite",
                        "/vos-donnees")
                .permitAll()
                .requestMatchers("/reseaux/**", "/mon-acces/**")
                .hasRole(Seated.SIGNED_IN)
                .requestMatchers("/verification/**")
                .hasAnyRole(Seated.SIGNED_IN, Seated.HALF_IN)
                .requestMatchers(HttpMethod.POST, PasskeyDoor.MAKING)
                .hasAnyRole(Seated.SIGNED_IN, Seated.HALF_IN)
                .requestMatchers(HttpMethod.GET, "/mouvement")
                .hasRole(Seated.MOVEMENT)
                .requestMatchers(HttpMethod.GET, "/")
                .hasAnyRole(names(Role.values()))
                .requestMatchers("/participants/*/effacer", "/participants/a-trier/*/textes")
                .hasAnyRole(names(ADMINISTRATOR))
                .requestMatchers(ANIMATION)
                .hasAnyRole(names(ANIMATOR, ADMINISTRATOR))
                .requestMatchers(HttpMethod.GET, "/chiffres/**")
                .hasAnyRole(names(Role.values()))
                .requestMatchers(HttpMethod.GET, "/rapports/**")
                .hasAnyRole(names(ANIMATOR, TREASURER, ADMINISTRATOR))
                .requestMatchers(HttpMethod.GET, "/donnees/**")
                .hasAnyRole(names(RESEARCHER, ADMINISTRATOR))
                .requestMatchers("/importer/**", "/reseau/**", "/acces/**")
                .hasAnyRole(names(ADMINISTRATOR))
                .anyRequest()
                .denyAll();
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }

    /** After signing in nobody should land on a fragment or a stream. */
    private static HttpSessionRequestCache onlyPagesPeopleAskedFor() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(java.util.Set.of(MediaType.ALL));
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"), html));
        return cache;
    }
}
