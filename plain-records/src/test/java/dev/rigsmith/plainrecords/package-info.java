/** What is written out is what Java would have made. */
package dev.rigsmith.plainrecords;
