package io.architrave.model;

import java.util.Locale;
import java.util.Optional;

/// What a connection means, and so which way it points.
public enum Relation {
    /// Synchronous: from caller to callee.
    CALL,
    /// Asynchronous: from producer to consumer.
    EVENT,
    /// Bulk or stored data: with the data.
    DATA,
    /// From source to copy.
    REPLICATION,
    /// Attachment, route, peering, tunnel.
    NETWORK,
    /// Dead letter and on-failure destination.
    FAILURE,
    /// From a helper to what it helps: web ACL, key, certificate, alarm, secret, log, backup, role.
    ASSOCIATION;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Relation> ofKey(String key) {
        for (var relation : values()) {
            if (relation.key().equals(key)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }
}
