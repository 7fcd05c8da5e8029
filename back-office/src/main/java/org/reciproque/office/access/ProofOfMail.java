package org.reciproque.office.access;

import org.reciproque.office.security.Accounts;
import org.reciproque.office.security.Sitting;
import org.springframework.stereotype.Component;

/**
 * Whether an e-mail that is a login is of whoever chose it. Until a link that was sent there was opened, it may be
 * anybody's: it serves neither to renew a passphrase nor to be recognised by an identity provider.
 */
@Component
class ProofOfMail {

    private final Accounts accounts;
    private final Links links;
    private final Post post;

    ProofOfMail(Accounts accounts, Links links, Post post) {
        this.accounts = accounts;
        this.links = links;
        this.post = post;
    }

    boolean mayBeProven(Sitting sitting) {
        return post.works()
                && !sitting.example()
                && sitting.login().contains("@")
                && !accounts.mailProven(sitting.account());
    }

    void sendTo(Sitting sitting) {
        String link = post.link(links.toProve(sitting.account()));
        post.afterwards(() -> post.send(sitting.login(), Letters.PROOF, Letters.proof(link)));
    }
}
