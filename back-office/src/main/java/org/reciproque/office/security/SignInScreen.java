package org.reciproque.office.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInScreen {

    private final ExampleAccounts examples;

    SignInScreen(ExampleAccounts examples) {
        this.examples = examples;
    }

    @GetMapping("/connexion")
    String signIn(Model page) {
        page.addAttribute("demoAccounts", examples.shown());
        return "login";
    }
}
