package io.architrave.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/// What holds for every element of a type, whatever its settings.
///
/// @param attachment whether it stands in a VPC
/// @param alwaysEncrypted encrypted at rest without a setting
/// @param asyncInvoked an event edge into it is an asynchronous invocation that AWS retries and then drops
public record Facts(
        Attachment attachment, boolean alwaysEncrypted, boolean asyncInvoked, Optional<ServiceLevel> serviceLevel) {

    public enum Attachment {
        NEVER,
        OPTIONAL,
        ALWAYS
    }

    /// The commitment of AWS's service level agreement, in per cent.
    ///
    /// @param single in one zone
    /// @param multi in two zones or more, which is also how AWS runs what is regional, global or at the edge
    /// @param confirmed false where only a third party's copy of one of the figures was seen
    public record ServiceLevel(
            Optional<BigDecimal> single, Optional<BigDecimal> multi, String source, String date, boolean confirmed) {}
}
