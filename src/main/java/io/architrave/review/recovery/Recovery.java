package io.architrave.review.recovery;

import io.architrave.model.ElementId;
import io.architrave.model.ObjectiveTime;
import io.architrave.model.Properties;
import io.architrave.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is left when the first region is lost. It says what the drawing holds ready, not whether somebody has tried it.
///
/// @param home the region that answers now; empty where nothing stands in a region
/// @param data the stores in it that would be lost
/// @param sites the other ones with data, code or backups in them, the best prepared first
public record Recovery(Optional<String> home, List<ElementId> data, List<Site> sites) {

    /// The keys in the profile of what may be lost and of how long it may take.
    public static final String POINT = "targetRpo";
    public static final String TIME = "targetRto";

    private static final Comparator<Site> BEST_FIRST =
            Comparator.comparing((Site site) -> site.strategy().map(Enum::ordinal).orElse(-1)).reversed()
                    .thenComparing(site -> site.gaps().size())
                    .thenComparing(Site::region);

    public static final Recovery NONE = new Recovery(Optional.empty(), List.of(), List.of());

    public Recovery {
        data = List.copyOf(data);
        sites = sites.stream().sorted(BEST_FIRST).toList();
    }

    public static Recovery of(Topology topology) {
        return new Regions(topology).recovery();
    }

    /// The region that takes over; empty where there is but one.
    public Optional<Site> best() {
        return sites.stream().findFirst();
    }

    /// What may be lost by the profile.
    public static Optional<ObjectiveTime> wantedPoint(Properties profile) {
        return ObjectiveTime.of(profile, POINT);
    }

    /// How long it may take by the profile.
    public static Optional<ObjectiveTime> wantedTime(Properties profile) {
        return ObjectiveTime.of(profile, TIME);
    }
}
