package org.reciproque.office.access;

import java.util.Optional;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.access.Links.Link;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.security.Sittings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a link does when it is used: all of it, once, or nothing. */
@Component
class Acceptance {

    private final Links links;
    private final Accounts accounts;
    private final Sittings sittings;

    Acceptance(Links links, Accounts accounts, Sittings sittings) {
        this.links = links;
        this.accounts = accounts;
        this.sittings = sittings;
    }

    /**
     * The new passphrase stands, and whoever was signed in with the old one is not any more. Handed over by somebody who
     * administers, it also lets an identity provider know its owner afresh.
     */
    @Transactional("owner")
    void renew(Link link, String passphrase) {
        take(link);
        link.account().ifPresent(account -> {
            accounts.changePassphrase(account, passphrase);
            sittings.endAll(account, Optional.empty());
            links.withdrawAll(account);
            if (!link.sent()) {
                accounts.letProviderKnowAfresh(account);
            }
        });
    }

    /** The login is an e-mail of theirs: the link went there. */
    @Transactional("owner")
    void prove(Link link) {
        take(link);
        link.account().ifPresent(accounts::proveMail);
    }

    /**
     * Opens an access with this seat. Whoever already has an access elsewhere gives its login and its passphrase, and the
     * seat is added to it.
     *
     * @throws Refusal when the login is another's; the sentence is the same as for a wrong passphrase
     */
    @Transactional("owner")
    void sitDown(Link link, String login, String shownName, String passphrase) {
        take(link);
        Accounts.Named who = accounts.openOrRecognise(login, shownName, passphrase)
                .orElseThrow(
                        () -> new Refusal("Cet identifiant est déjà pris\u00a0: choisissez-en un autre, ou donnez la"
                                + " phrase de passe qui va avec si c’est le vôtre."));
        if (link.sent() && who.login().equalsIgnoreCase(link.mail().strip())) {
            accounts.proveMail(who.account());
        }
        if (link.movement()) {
            accounts.showMovement(who.account());
        }
        link.network().ifPresent(network -> accounts.sit(who.account(), seat(link, network, who)));
    }

    private static Seat seat(Link link, NetworkId network, Accounts.Named who) {
        return new Seat(
                network,
                link.networkName(),
                new AuthorId(who.author()),
                who.shownName(),
                link.roles(),
                link.participant());
    }

    private void take(Link link) {
        if (!links.use(link)) {
            throw new Refusal("Ce lien vient de servir\u00a0: demandez-en un autre.");
        }
    }
}
