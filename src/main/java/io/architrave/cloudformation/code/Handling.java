package io.architrave.cloudformation.code;

/** What a function is for, by what is drawn at it: it says how it has to answer. */
public enum Handling {
    /** Says who may call an API. */
    AUTHORIZER,
    /** Works on a stream or a FIFO queue: what follows a failed record waits for it. */
    ORDERED,
    /** Works on the messages of a queue, and says which of them failed. */
    BATCH,
    /** Answers requests of an API or a load balancer. */
    API,
    /** Whatever else runs it. */
    TASK
}
