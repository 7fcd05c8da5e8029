package org.reciproque.office.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInScreen {

    private final ExampleAccounts examples;
    private final Passkeys keys;
    private final IdentityProvider provider;

    SignInScreen(ExampleAccounts examples, Passkeys keys, IdentityProvider provider) {
        this.examples = examples;
        this.keys = keys;
        this.provider = provider;
    }

    @GetMapping("/connexion")
    String signIn(@RequestParam(name = "attente", required = false) @Nullable Integer seconds, Model page) {
        Optional.ofNullable(seconds).ifPresent(wait -> page.addAttribute("wait", Wait.inWords(wait)));
        page.addAttribute("demoAccounts", examples.shown());
        page.addAttribute("keys", keys.serve());
        provider.name().ifPresent(name -> page.addAttribute("provider", name));
        return "login";
    }
}
