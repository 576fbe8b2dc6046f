package io.architrave.topology;

import io.architrave.model.TypeKey;

/// The few types that give a network its shape, by their catalogue keys. All else is asked by role or scope.
public final class Types {

    public static final TypeKey REGION = TypeKey.of("region");
    public static final TypeKey ACCOUNT = TypeKey.of("account");
    public static final TypeKey VPC = TypeKey.of("vpc");
    public static final TypeKey ZONE = TypeKey.of("zone");
    public static final TypeKey SUBNET = TypeKey.of("subnet");
    public static final TypeKey DATA_CENTRE = TypeKey.of("data-centre");
    public static final TypeKey SECURITY_GROUP = TypeKey.of("security-group");
    public static final TypeKey INTERNET_GATEWAY = TypeKey.of("internet-gateway");
    public static final TypeKey NAT_GATEWAY = TypeKey.of("nat-gateway");
    public static final TypeKey VPC_ENDPOINT = TypeKey.of("vpc-endpoint");

    private Types() {}
}
