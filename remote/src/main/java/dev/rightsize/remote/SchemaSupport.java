package dev.rightsize.remote;

/** How far a server holds its model to the form of an answer. Every answer is checked here all the same. */
public enum SchemaSupport {
    /** The schema is sent along, and the server lets the model write nothing else. */
    SCHEMA,
    /** The server makes sure of JSON; the schema stands in the prompt. */
    JSON,
    /** The schema stands in the prompt, and the model is trusted to follow it. */
    NONE
}
