package io.architrave.model;

import java.security.SecureRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// Draws fresh element ids: eight letters of a base-32 alphabet without look-alikes, so that two people who draw
/// at the same time in two branches of one file do not meet.
public final class IdSource {

    private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz0123456789";
    private static final int LENGTH = 8;

    private final RandomGenerator random;

    public IdSource(RandomGenerator random) {
        this.random = random;
    }

    public static IdSource random() {
        return new IdSource(new SecureRandom());
    }

    /// A new id for which `taken` says no.
    public ElementId next(Predicate<ElementId> taken) {
        while (true) {
            var letters = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            var id = new ElementId(letters.toString());
            if (!taken.test(id)) {
                return id;
            }
        }
    }
}
