package io.architrave.catalog;

/// Where AWS runs a type, which decides where a failure of a zone or a region reaches it.
public enum Scope {
    /// Users, third parties: not on AWS.
    OUTSIDE,
    ON_PREMISES,
    GLOBAL,
    EDGE,
    REGIONAL,
    /// In one zone without being in a VPC.
    ZONAL,
    VPC
}
