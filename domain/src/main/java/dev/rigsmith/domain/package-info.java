/**
 * The rules of Rigsmith: what a name means, what a build depends on, when an image is current. Values and functions of
 * the JDK only: no input or output, no clock, no environment, no threads.
 */
package dev.rigsmith.domain;
