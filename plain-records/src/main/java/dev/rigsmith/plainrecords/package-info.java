/**
 * Writes out what Java's records leave to be made at run time: {@code equals} and {@code hashCode}, which cost more than ten
 * milliseconds at the first call and another one for each record.
 */
package dev.rigsmith.plainrecords;
