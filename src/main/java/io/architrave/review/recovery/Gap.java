package io.architrave.review.recovery;

import io.architrave.model.ElementId;
import io.architrave.model.RecoveryClass;
import java.util.Optional;

/// What keeps a region from taking over more quickly.
///
/// @param below the lowest class that it keeps the region from
/// @param element what it is about; empty where nothing is drawn that it could be about
/// @param sentence one sentence, which names the element and the region
public record Gap(RecoveryClass below, Optional<ElementId> element, String sentence) {}
