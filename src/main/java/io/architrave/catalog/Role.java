package io.architrave.catalog;

/// The part that a type plays in an architecture; rules and connection rules speak of roles, so that a new type
/// is judged without touching a rule.
public enum Role {
    /// Sends requests from outside: users, devices, third parties.
    CLIENT,
    /// Can be the first AWS element that a request from outside meets.
    ENTRY,
    /// Passes requests on and keeps nothing: DNS, CDN, load balancer, API gateway, database proxy.
    PROXY,
    /// Ends a connection in code or in a managed service, so that what stands behind is not reached directly.
    TERMINATOR,
    COMPUTE,
    /// Scales out by itself until something limits it.
    ELASTIC,
    /// Has a hard limit of connections or throughput.
    BOUNDED,
    DATA_STORE,
    /// Loses data that no backup brings back.
    PERSISTENT,
    SESSION_STORE,
    PASSWORD_AUTH,
    /// Can bound the rate at which work passes; whether it does, a setting says, for example `throttleRps`.
    LIMITER,
    BROKER,
    /// Helps another element and serves no request itself.
    HELPER,
    CDN,
    /// Takes part in what an operator sees: metrics, traces, logs.
    OBSERVABILITY,
    LOAD_BALANCER,
    /// A serverless API front door.
    API,
    DATABASE,
    CACHE
}
