/**
 * The keys of outrig, which asks git and tar for the files of a context: the same programs give the same bytes,
 * whatever their versions and settings make of a tree.
 */
package dev.rigsmith.adapters.outrig;
