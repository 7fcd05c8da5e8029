package org.reciproque.query.participants;

import java.util.Optional;
import org.reciproque.api.network.NetworkForm;

/**
 * Which fields a person is shown about themselves, by the form of their network. What was noted before the network asked
 * for less is shown too, so that it can be put right or taken out.
 *
 * @param area what to call where they belong
 * @param areaMissing said when it is left blank, where it is asked for
 * @param reachedThrough how they are reached where their contacts are not asked
 */
public record AskedOfSelf(
        boolean phone,
        boolean email,
        boolean address,
        String area,
        Optional<String> areaMissing,
        Optional<String> reachedThrough) {

    static AskedOfSelf atWelcome(NetworkForm form) {
        return new AskedOfSelf(
                form.asksPhoneAndEmail(),
                form.asksPhoneAndEmail(),
                form.asksAddress(),
                form.area(),
                form.areaMissing(),
                form.reachedThrough());
    }

    /** Somebody may have been noted on paper without what the welcome asks for: nothing but a name is asked again. */
    static AskedOfSelf since(NetworkForm form, ParticipantRecord known) {
        return new AskedOfSelf(
                form.asksPhoneAndEmail() || known.phone() != null,
                form.asksPhoneAndEmail() || known.email() != null,
                form.asksAddress() || known.address() != null,
                form.area(),
                Optional.empty(),
                form.reachedThrough());
    }

    public boolean anyContact() {
        return phone || email || address;
    }

    public boolean areaOptional() {
        return areaMissing.isEmpty();
    }
}
