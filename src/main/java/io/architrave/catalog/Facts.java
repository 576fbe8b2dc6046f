package io.architrave.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What holds for every element of a type, whatever its settings.
///
/// @param attachment whether it stands in a VPC
/// @param alwaysEncrypted encrypted at rest without a setting
/// @param asyncInvoked an event edge into it is an asynchronous invocation that AWS retries and then drops
/// @param quotas the limits that a design meets first
/// @param lifecycle empty for what AWS offers to everybody under the name that stands here
public record Facts(
        Attachment attachment,
        boolean alwaysEncrypted,
        boolean asyncInvoked,
        Optional<ServiceLevel> serviceLevel,
        List<Quota> quotas,
        Optional<Lifecycle> lifecycle) {

    public Facts {
        quotas = List.copyOf(quotas);
    }

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

    /// A limit that AWS sets.
    ///
    /// @param unit what is counted, for example `function`, `MB`, `request/s`
    /// @param per what the limit holds for, for example `account and region`; empty where the name says it
    /// @param adjustable whether AWS raises it on request
    /// @param date when the figure was read
    /// @param confirmed false where it was not read on a page of AWS's own
    public record Quota(
            String name,
            BigDecimal value,
            String unit,
            Optional<String> per,
            boolean adjustable,
            String source,
            String date,
            boolean confirmed) {

        /// The figure as people read it beside the name, for example `6,144 characters`, or `5,000` of what the name counts.
        public String inWords() {
            return UnitWords.isSaidBy(name, unit) ? UnitWords.amount(value) : UnitWords.of(value, unit);
        }
    }
}
