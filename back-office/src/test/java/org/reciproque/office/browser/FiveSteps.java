package org.reciproque.office.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/**
 * The journey from a word at the table to a bilan, lived in a browser by whoever animates an example network.
 *
 * @param base where the application is, without a slash at the end
 */
public record FiveSteps(Browser browser, String base, LocalDate today) {

    /**
     * Lives it, and looks at what the screens say.
     *
     * @param login of somebody who animates and whose button is on the page of entry
     * @param scripts whether the browser runs them
     */
    public void lived(String login, boolean scripts) {
        String savoir = scripts ? "reliure japonaise" : "vannerie sauvage";
        String offreur = scripts ? "Ginette Essai" : "Marcel Essai";
        String demandeur = scripts ? "Yannick Épreuve" : "Solange Épreuve";
        Page page = signedIn(login, scripts);

        page.navigate(address("/reperage"));
        press(page, "Commencer à noter");
        noteALine(page, offreur, "Offre", savoir + " pour débuter");
        noteALine(page, demandeur, "Demande", "apprendre la " + savoir);
        assertThat(page.locator(".lignes-notees")).containsText(savoir + " pour débuter");
        // The second journey of the day finds the repérage of the first, already held.
        page.locator("a[href$='/terminer']").click();
        page.locator("main form .plein").click();

        page.navigate(address("/moulinette?mots=" + savoir.split(" ")[0]));
        page.getByRole(AriaRole.LINK, link("apprendre la " + savoir)).first().click();
        assertThat(page.locator(".suggestions")).containsText(savoir + " pour débuter");
        page.locator(".suggestions .fiche", new Page.LocatorOptions().setHasText(savoir))
                .first()
                .getByRole(AriaRole.BUTTON)
                .click();

        assertThat(page.locator("h1")).containsText(offreur);
        page.locator("#prevuLe").fill(today.toString());
        press(page, "Prévoir la rencontre");
        page.locator("#rencontreLe").fill(today.toString());
        page.locator("#lieu").fill("au local");
        page.locator("#bilanLe").fill(today.plusMonths(2).toString());
        page.locator("#issue-AGREED").check();
        press(page, "Noter la rencontre");

        page.getByRole(AriaRole.LINK, link("Ouvrir l’échange")).click();
        page.getByRole(AriaRole.LINK, link("Noter une séance passée")).click();
        page.locator("#jour").fill(today.toString());
        press(page, "Noter la séance");
        page.navigate(address("/echanges"));
        page.getByRole(AriaRole.LINK, link(savoir)).first().click();
        page.getByRole(AriaRole.LINK, link("Faire le bilan")).click();
        page.locator("textarea[name^='attentes-']").first().fill("J’ai osé recommencer trois fois.");
        page.getByLabel("j’ai plus confiance en moi").check();
        press(page, "Noter le bilan");
        assertThat(page.locator("main")).containsText("J’ai osé recommencer trois fois.");

        page.navigate(address("/chiffres/bilans?annee=" + today.getYear()));
        assertThat(page.locator("main")).containsText(savoir);
        page.context().close();
    }

    private void noteALine(Page page, String who, String side, String savoir) {
        page.locator("#qui").fill(who);
        page.getByLabel(side, new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#savoir").fill(savoir);
        press(page, "Noter");
        assertThat(page.locator(".lignes-notees")).containsText(savoir);
    }

    /** Somebody who is in. */
    Page signedIn(String login, boolean scripts) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setLocale("fr-FR")
                        .setViewportSize(1280, 900))
                .newPage();
        page.navigate(address("/connexion"));
        press(page, "Entrer avec «\u00a0" + login + "\u00a0»");
        return page;
    }

    private static void press(Page page, String words) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions link(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    private String address(String path) {
        return base + path;
    }
}
