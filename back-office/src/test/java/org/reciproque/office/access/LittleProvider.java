package org.reciproque.office.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A little OpenID provider: people sign in there by being named, and it signs what it says of them. */
final class LittleProvider implements AutoCloseable {

    static final String CLIENT = "reciproque";

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    private record Grant(String token, String challenge) {}

    private LittleProvider(HttpServer server) {
        this.server = server;
    }

    static LittleProvider open() {
        try {
            LittleProvider provider = new LittleProvider(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            provider.server.createContext("/.well-known/openid-configuration", provider::discovery);
            provider.server.createContext("/keys", exchange -> answer(exchange, new JWKSet(provider.key).toString()));
            provider.server.createContext("/token", provider::token);
            provider.server.start();
            return provider;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Somebody is sent here, is recognised, and goes back with a code; what is said of them waits for it. */
    String signIn(String sentTo, Map<String, Object> said) {
        return signIn(sentTo, said, key);
    }

    /** The same, but somebody else signed. */
    String signInForged(String sentTo, Map<String, Object> said) {
        return signIn(sentTo, said, newKey());
    }

    private String signIn(String sentTo, Map<String, Object> said, RSAKey signer) {
        Map<String, String> asked = fields(URI.create(sentTo).getRawQuery());
        Instant now = Clock.systemUTC().instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(UUID.randomUUID().toString())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", asked.get("nonce"));
        said.forEach(claims::claim);
        String code = UUID.randomUUID().toString();
        grants.put(
                code, new Grant(signed(claims.build(), signer), Objects.requireNonNull(asked.get("code_challenge"))));
        return URI.create(Objects.requireNonNull(asked.get("redirect_uri"))).getPath() + "?code=" + code + "&state="
                + asked.get("state");
    }

    /** The public half is said under the same name, as a forger would. */
    private String signed(JWTClaimsSet claims, RSAKey signer) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}\
                """.formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = grants.remove(Objects.requireNonNull(asked.get("code")));
        if (grant == null || !grant.challenge().equals(challenge(asked.getOrDefault("code_verifier", "")))) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        answer(
                exchange,
                "{\"access_token\": \"let-go\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \""
                        + grant.token() + "\"}");
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("little").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
