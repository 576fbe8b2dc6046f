package io.architrave.cloudformation.mapping;

import io.architrave.cloudformation.template.Intrinsic.Ref;
import java.util.Comparator;

/**
 * Where a stack is deployed: one region of one account.
 *
 * @param account which of the drawn accounts, in small letters, digits and dashes; empty where the design stands in one
 * @param region its code, such as {@code eu-west-1}
 * @param global whether it holds what stands in no region while the drawing has several
 * @param part which of the nested stacks it is, from 1, where one template cannot hold all; else 0
 */
public record Place(String account, String region, boolean global, int part) implements Comparable<Place> {

    private static final String AT = "@";
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::account)
            .thenComparing(Place::global).thenComparing(Place::region).thenComparingInt(Place::part);

    /** A region of the only account. */
    public static Place region(String region) {
        return new Place("", region, false, 0);
    }

    /** A pseudo parameter of this place, until it is known in which place it is read. */
    public Ref its(Ref pseudo) {
        return new Ref(pseudo.target() + AT + label());
    }

    /** Whether a reference is a pseudo parameter of some place. */
    public static boolean isPlaced(Ref ref) {
        return ref.target().contains(AT);
    }

    /** The pseudo parameter without its place. */
    public static Ref plain(Ref placed) {
        return new Ref(placed.target().substring(0, placed.target().indexOf(AT)));
    }

    /** What a template's parameter for its account is called. */
    public String accountParameter() {
        return PlainText.pascal(account) + "AccountId";
    }

    /** One of the nested stacks. */
    public Place part(int number) {
        return new Place(account, region, global, number);
    }

    /** What its files are called, in letters, digits and dashes. */
    public String label() {
        String where = (global ? "global" : region) + (part > 0 ? "-part-" + part : "");
        return account.isEmpty() ? where : account + "-" + where;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
