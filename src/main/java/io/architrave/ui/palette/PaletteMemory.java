package io.architrave.ui.palette;

import io.architrave.model.TypeKey;
import io.architrave.ui.platform.Preferences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the palette keeps for the next time: favourites, what was used last, and which drawers are open. Types that the
/// catalogue does not know are kept too, since they may be of a folder that is not there today.
final class PaletteMemory {

    static final String FAVOURITES = "palette.favourites";
    static final String RECENT = "palette.recent";
    static final String OPEN = "palette.open";
    static final int MOST_RECENT = 6;

    /// What most drawings begin with, until a user has chosen.
    static final List<String> STARTERS = List.of("vpc", "subnet", "application-load-balancer", "ec2-instance",
            "ecs-service", "lambda-function", "api-gateway-http", "s3-bucket", "dynamodb-table", "rds-database",
            "sqs-queue", "cloudfront");

    /// Open at first: what is short. The categories together are one look long while they are closed.
    private static final List<String> OPEN_AT_FIRST = List.of(Drawers.FAVOURITES, Drawers.RECENT);

    private final Preferences preferences;
    private final Set<String> favourites;
    private final Set<String> recent;
    private final Set<String> open;

    PaletteMemory(Preferences preferences) {
        this.preferences = preferences;
        favourites = read(FAVOURITES, STARTERS);
        recent = read(RECENT, List.of());
        open = read(OPEN, OPEN_AT_FIRST);
    }

    private Set<String> read(String key, List<String> otherwise) {
        return preferences.get(key)
                .map(text -> Stream.of(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()))
                .orElseGet(otherwise::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void write(String key, Set<String> values) {
        preferences.put(key, String.join(",", values));
    }

    /// In the order in which they were chosen.
    List<TypeKey> favourites() {
        return favourites.stream().map(TypeKey::of).toList();
    }

    boolean isFavourite(TypeKey type) {
        return favourites.contains(type.value());
    }

    /// Makes it a favourite, or takes that back.
    void star(TypeKey type) {
        if (!favourites.remove(type.value())) {
            favourites.add(type.value());
        }
        write(FAVOURITES, favourites);
    }

    /// The last used first.
    List<TypeKey> recent() {
        return recent.stream().map(TypeKey::of).toList();
    }

    void use(TypeKey type) {
        var now = new ArrayList<>(recent);
        now.remove(type.value());
        now.addFirst(type.value());
        recent.clear();
        recent.addAll(now.subList(0, Math.min(now.size(), MOST_RECENT)));
        write(RECENT, recent);
    }

    void forgetRecent() {
        recent.clear();
        write(RECENT, recent);
    }

    boolean isOpen(String drawer) {
        return open.contains(drawer);
    }

    void setOpen(String drawer, boolean on) {
        if (on ? open.add(drawer) : open.remove(drawer)) {
            write(OPEN, open);
        }
    }

    void openOnly(List<String> drawers) {
        open.clear();
        open.addAll(drawers);
        write(OPEN, open);
    }
}
