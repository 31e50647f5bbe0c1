;; Finds rows and cells of delimited text, 64 bytes at a time.
;;
;; First pass: each byte of a block becomes a bit in a mask for quotes, delimiters, line feeds and
;; carriage returns. Adding up the quotes modulo two (a prefix sum with xor) tells which bytes stand
;; within quotes; the delimiters and line feeds that do not are the ends of cells. Their offsets are
;; listed, and where in that list rows end.
;;
;; Second pass: of each row only the wanted cells are looked up in the list.
;;
;; INVARIANT: what it finds is what RowScanner finds. Where the quotes are not those of RFC 4180, or a
;; carriage return stands alone, it stops before that row and leaves it to RowScanner.
(module
  ;; Memory, in bytes; wide-row-finder.ts knows the same numbers.
  ;;       0  wanted columns, 4 each, at most 64
  ;;    1024  ends of rows, 8 each: index in the list below, line feeds within quotes so far
  ;;   16384  ends of cells, 4 each, at most 65536 and one block more
  ;;  279040  the rows that were found, 4 a number; offsets count from the text on
  ;; 1048576  the text
  (memory (export "memory") 50)

  ;; Line of the next row, from 1.
  (global $line (export "line") (mut i32) (i32.const 1))
  ;; How many rows the last call found.
  (global $count (export "count") (mut i32) (i32.const 0))
  ;; Why it stopped: 0 no whole row is left, 1 a row that it does not read, 2 enough for once.
  (global $stopped (export "stopped") (mut i32) (i32.const 0))

  ;; Finds rows from an offset in memory on, and answers where the first one begins that it did not find.
  (func (export "find")
    (param $from i32) (param $end i32)
    (param $delimiterByte i32) (param $width i32) (param $wanted i32) (result i32)
    (local $at i32) (local $left i32) (local $cells i32) (local $rows i32) (local $number i32) (local $within i32)
    (local $quote v128) (local $delimiter v128) (local $feed v128) (local $return v128)
    (local $v0 v128) (local $v1 v128) (local $v2 v128) (local $v3 v128)
    (local $valid i64) (local $quotes i64) (local $delimiters i64) (local $feeds i64) (local $returns i64)
    (local $inside i64) (local $opening i64) (local $closing i64) (local $ends i64) (local $rowEnds i64)
    (local $afterClosing i64) (local $afterReturn i64) (local $bit i64)
    ;; What the block before leaves: all ones where its last byte is within quotes; else a lowest bit.
    (local $wasInside i64) (local $wasEnd i64) (local $wasClosing i64) (local $wasReturn i64)

    (local.set $quote (i8x16.splat (i32.const 34)))
    (local.set $feed (i8x16.splat (i32.const 10)))
    (local.set $return (i8x16.splat (i32.const 13)))
    (local.set $delimiter (i8x16.splat (local.get $delimiterByte)))
    (local.set $at (local.get $from))
    (local.set $wasEnd (i64.const 1))
    (global.set $stopped (i32.const 0))

    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (if (i32.or
              (i32.gt_u (local.get $rows) (i32.const 960))
              (i32.gt_u (local.get $cells) (i32.const 65472)))
          (then
            (global.set $stopped (i32.const 2))
            (br $done)))

        (local.set $left (i32.sub (local.get $end) (local.get $at)))
        (local.set $valid (i64.const -1))
        (if (i32.lt_u (local.get $left) (i32.const 64))
          (then (local.set $valid
            (i64.sub (i64.shl (i64.const 1) (i64.extend_i32_u (local.get $left))) (i64.const 1)))))
        (local.set $v0 (v128.load (local.get $at)))
        (local.set $v1 (v128.load offset=16 (local.get $at)))
        (local.set $v2 (v128.load offset=32 (local.get $at)))
        (local.set $v3 (v128.load offset=48 (local.get $at)))
        (local.set $quotes (i64.and (local.get $valid) (i64.or
          (i64.or
            (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v0) (local.get $quote))))
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v1) (local.get $quote)))) (i64.const 16)))
          (i64.or
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v2) (local.get $quote)))) (i64.const 32))
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v3) (local.get $quote)))) (i64.const 48))))))
        (local.set $delimiters (i64.and (local.get $valid) (i64.or
          (i64.or
            (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v0) (local.get $delimiter))))
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v1) (local.get $delimiter)))) (i64.const 16)))
          (i64.or
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v2) (local.get $delimiter)))) (i64.const 32))
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v3) (local.get $delimiter)))) (i64.const 48))))))
        (local.set $feeds (i64.and (local.get $valid) (i64.or
          (i64.or
            (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v0) (local.get $feed))))
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v1) (local.get $feed)))) (i64.const 16)))
          (i64.or
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v2) (local.get $feed)))) (i64.const 32))
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v3) (local.get $feed)))) (i64.const 48))))))
        (local.set $returns (i64.and (local.get $valid) (i64.or
          (i64.or
            (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v0) (local.get $return))))
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v1) (local.get $return)))) (i64.const 16)))
          (i64.or
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v2) (local.get $return)))) (i64.const 32))
            (i64.shl (i64.extend_i32_u (i8x16.bitmask (i8x16.eq (local.get $v3) (local.get $return)))) (i64.const 48))))))

        ;; Within quotes: as many quotes before as make an odd number, the opening one counted.
        (local.set $inside (local.get $quotes))
        (local.set $inside (i64.xor (local.get $inside) (i64.shl (local.get $inside) (i64.const 1))))
        (local.set $inside (i64.xor (local.get $inside) (i64.shl (local.get $inside) (i64.const 2))))
        (local.set $inside (i64.xor (local.get $inside) (i64.shl (local.get $inside) (i64.const 4))))
        (local.set $inside (i64.xor (local.get $inside) (i64.shl (local.get $inside) (i64.const 8))))
        (local.set $inside (i64.xor (local.get $inside) (i64.shl (local.get $inside) (i64.const 16))))
        (local.set $inside (i64.xor (local.get $inside) (i64.shl (local.get $inside) (i64.const 32))))
        (local.set $inside (i64.xor (local.get $inside) (local.get $wasInside)))

        (local.set $opening (i64.and (local.get $quotes) (local.get $inside)))
        (local.set $closing (i64.xor (local.get $quotes) (local.get $opening)))
        (local.set $bit (i64.xor (local.get $inside) (i64.const -1)))
        (local.set $rowEnds (i64.and (local.get $feeds) (local.get $bit)))
        (local.set $ends (i64.or (local.get $rowEnds) (i64.and (local.get $delimiters) (local.get $bit))))
        (local.set $returns (i64.and (local.get $returns) (local.get $bit)))
        (local.set $afterClosing
          (i64.or (i64.shl (local.get $closing) (i64.const 1)) (local.get $wasClosing)))
        (local.set $afterReturn
          (i64.or (i64.shl (local.get $returns) (i64.const 1)) (local.get $wasReturn)))

        ;; A quote opens where a cell begins, or again after it closed (a doubled quote); after one that
        ;; closes comes such a quote or the end of the cell; after a carriage return a line feed.
        (if (i64.ne (i64.const 0) (i64.or
              (i64.and (local.get $opening) (i64.xor (i64.const -1) (i64.or
                (local.get $afterClosing)
                (i64.or (i64.shl (local.get $ends) (i64.const 1)) (local.get $wasEnd)))))
              (i64.and (local.get $valid) (i64.or
                (i64.and (local.get $afterClosing) (i64.xor (i64.const -1) (i64.or
                  (local.get $opening)
                  (i64.or (local.get $ends) (local.get $returns)))))
                (i64.and (local.get $afterReturn) (i64.xor (i64.const -1) (local.get $rowEnds)))))))
          (then
            (global.set $stopped (i32.const 1))
            (br $done)))

        (local.set $wasInside (i64.shr_s (local.get $inside) (i64.const 63)))
        (local.set $wasEnd (i64.shr_u (local.get $ends) (i64.const 63)))
        (local.set $wasClosing (i64.shr_u (local.get $closing) (i64.const 63)))
        (local.set $wasReturn (i64.shr_u (local.get $returns) (i64.const 63)))

        ;; Where rows end.
        (local.set $feeds (i64.and (local.get $feeds) (local.get $inside)))
        (block $noRow
          (br_if $noRow (i64.eqz (local.get $rowEnds)))
          (loop $row
            ;; All bits below the lowest one.
            (local.set $bit (i64.and
              (i64.sub (local.get $rowEnds) (i64.const 1))
              (i64.xor (local.get $rowEnds) (i64.const -1))))
            (i32.store offset=1024 (i32.shl (local.get $rows) (i32.const 3))
              (i32.add (local.get $cells)
                (i32.wrap_i64 (i64.popcnt (i64.and (local.get $ends) (local.get $bit))))))
            (i32.store offset=1028 (i32.shl (local.get $rows) (i32.const 3))
              (i32.add (local.get $within)
                (i32.wrap_i64 (i64.popcnt (i64.and (local.get $feeds) (local.get $bit))))))
            (local.set $rows (i32.add (local.get $rows) (i32.const 1)))
            (local.set $rowEnds
              (i64.and (local.get $rowEnds) (i64.sub (local.get $rowEnds) (i64.const 1))))
            (br_if $row (i64.ne (local.get $rowEnds) (i64.const 0)))))
        (local.set $within (i32.add (local.get $within)
          (i32.wrap_i64 (i64.popcnt (local.get $feeds)))))

        ;; Where cells end: four at a time, as guessing right how many there are takes longer; what is
        ;; written too much is overwritten.
        (local.set $left (i32.shl (local.get $cells) (i32.const 2)))
        (local.set $cells (i32.add (local.get $cells)
          (i32.wrap_i64 (i64.popcnt (local.get $ends)))))
        (block $noCell
          (br_if $noCell (i64.eqz (local.get $ends)))
          (loop $cell
            (i32.store offset=16384 (local.get $left)
              (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $ends)))))
            (local.set $ends (i64.and (local.get $ends) (i64.sub (local.get $ends) (i64.const 1))))
            (i32.store offset=16388 (local.get $left)
              (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $ends)))))
            (local.set $ends (i64.and (local.get $ends) (i64.sub (local.get $ends) (i64.const 1))))
            (i32.store offset=16392 (local.get $left)
              (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $ends)))))
            (local.set $ends (i64.and (local.get $ends) (i64.sub (local.get $ends) (i64.const 1))))
            (i32.store offset=16396 (local.get $left)
              (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $ends)))))
            (local.set $ends (i64.and (local.get $ends) (i64.sub (local.get $ends) (i64.const 1))))
            (local.set $left (i32.add (local.get $left) (i32.const 16)))
            (br_if $cell (i64.ne (local.get $ends) (i64.const 0)))))

        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $next)))

    (call $take (local.get $from) (local.get $rows) (local.get $width) (local.get $wanted)))

  ;; Writes the rows whose ends are listed; answers where the first one begins that is not.
  (func $take
    (param $start i32) (param $rows i32) (param $width i32) (param $wanted i32) (result i32)
    (local $row i32) (local $first i32) (local $size i32) (local $end i32) (local $next i32)
    (local $out i32) (local $fault i32) (local $line i32) (local $within i32) (local $lines i32)
    (local $slot i32) (local $column i32) (local $left i32) (local $right i32) (local $cell i32)
    (local $plain i32)
    (local.set $out (i32.const 279040))
    (local.set $line (global.get $line))
    (global.set $count (i32.const 0))
    (block $done
      (loop $each
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        ;; The row has the cells from $first on, as many as $size.
        (local.set $cell (i32.load offset=1024 (i32.shl (local.get $row) (i32.const 3))))
        (local.set $lines (i32.load offset=1028 (i32.shl (local.get $row) (i32.const 3))))
        (local.set $size (i32.sub (i32.add (local.get $cell) (i32.const 1)) (local.get $first)))
        (local.set $end (i32.load offset=16384 (i32.shl (local.get $cell) (i32.const 2))))
        (local.set $next (i32.add (local.get $end) (i32.const 1)))
        (if (i32.gt_u (local.get $end) (local.get $start))
          (then (if (i32.eq (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.const 13))
            (then
              (local.set $end (i32.sub (local.get $end) (i32.const 1)))
              ;; The last cell ends there too.
              (i32.store offset=16384 (i32.shl (local.get $cell) (i32.const 2)) (local.get $end))))))
        (if (i32.gt_u (local.get $end) (local.get $start))
          (then
            (local.set $fault (i32.const 0))
            (if (i32.gt_u (local.get $size) (local.get $width))
              (then (local.set $fault
                (call $hasMore (local.get $start) (local.get $first) (local.get $size) (local.get $width)))))
            (i32.store (local.get $out) (i32.sub (local.get $start) (i32.const 1048576)))
            (i32.store offset=4 (local.get $out) (i32.sub (local.get $end) (i32.const 1048576)))
            (i32.store offset=8 (local.get $out) (local.get $fault))
            (i32.store offset=12 (local.get $out) (local.get $line))
            (local.set $plain (i32.add (local.get $out) (i32.const 16)))
            (local.set $out (i32.add (local.get $out) (i32.const 20)))
            (local.set $slot (i32.const 0))
            (block $noSlot
              (loop $each_slot
                (br_if $noSlot (i32.ge_u (local.get $slot) (local.get $wanted)))
                (local.set $column (i32.load (i32.shl (local.get $slot) (i32.const 2))))
                (local.set $left (i32.const 1048576))
                (local.set $right (i32.const 1048576))
                (if (i32.lt_u (local.get $column) (local.get $size))
                  (then
                    (local.set $cell (i32.shl
                      (i32.add (local.get $first) (local.get $column)) (i32.const 2)))
                    (local.set $right (i32.load offset=16384 (local.get $cell)))
                    (local.set $left (local.get $start))
                    (if (local.get $column)
                      (then (local.set $left
                        (i32.add (i32.load offset=16380 (local.get $cell)) (i32.const 1)))))
                    (if (i32.eq (i32.load8_u (local.get $left)) (i32.const 34))
                      (then
                        (local.set $left (i32.add (local.get $left) (i32.const 1)))
                        (local.set $right (i32.sub (local.get $right) (i32.const 1)))))))
                (i32.store (local.get $out) (i32.sub (local.get $left) (i32.const 1048576)))
                (i32.store offset=4 (local.get $out) (i32.sub (local.get $right) (i32.const 1048576)))
                (local.set $out (i32.add (local.get $out) (i32.const 8)))
                (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
                (br $each_slot)))
            (i32.store (local.get $plain) (i32.const 0))
            (if (local.get $wanted)
              (then (i32.store (local.get $plain) (call $isPlain
                (i32.add (i32.load offset=4 (local.get $plain)) (i32.const 1048576))
                (i32.add (i32.load offset=8 (local.get $plain)) (i32.const 1048576))))))
            (global.set $count (i32.add (global.get $count) (i32.const 1)))))
        (local.set $first (i32.add (local.get $first) (local.get $size)))
        (local.set $line (i32.add (local.get $line)
          (i32.add (i32.const 1) (i32.sub (local.get $lines) (local.get $within)))))
        (local.set $within (local.get $lines))
        (local.set $start (local.get $next))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $each)))
    (global.set $line (local.get $line))
    (local.get $start))

  ;; Whether any cell after the header's last column holds something: 2, the number of that fault, or 0.
  (func $hasMore
    (param $start i32) (param $first i32) (param $size i32) (param $width i32) (result i32)
    (local $cell i32) (local $left i32) (local $right i32)
    (block $no
      (loop $each
        (br_if $no (i32.ge_u (local.get $width) (local.get $size)))
        (local.set $cell (i32.shl (i32.add (local.get $first) (local.get $width)) (i32.const 2)))
        (local.set $right (i32.load offset=16384 (local.get $cell)))
        (local.set $left (local.get $start))
        (if (local.get $width)
          (then (local.set $left
            (i32.add (i32.load offset=16380 (local.get $cell)) (i32.const 1)))))
        (if (i32.eq (i32.load8_u (local.get $left)) (i32.const 34))
          (then (local.set $right (i32.sub (local.get $right) (i32.const 2)))))
        (if (i32.gt_u (local.get $right) (local.get $left)) (then (return (i32.const 2))))
        (local.set $width (i32.add (local.get $width) (i32.const 1)))
        (br $each)))
    (i32.const 0))

  ;; Whether a cell begins with a letter or sign, has no NUL, and none of the pairs gl, ge, ga, cc in any
  ;; case: 1 or 0. A byte after the cell may make a pair with its last one; 0 is never wrong.
  (func $isPlain (param $at i32) (param $end i32) (result i32)
    (local $here v128) (local $next v128) (local $space v128) (local $odd i32)
    (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 0))))
    (if (i32.le_u (i32.load8_u (local.get $at)) (i32.const 32)) (then (return (i32.const 0))))
    (local.set $space (i8x16.splat (i32.const 32)))
    (loop $more
      (local.set $here (v128.load (local.get $at)))
      (local.set $next (v128.or (v128.load offset=1 (local.get $at)) (local.get $space)))
      (local.set $odd (i8x16.bitmask (v128.or
        (i8x16.eq (local.get $here) (i8x16.splat (i32.const 0)))
        (v128.or
          (v128.and
            (i8x16.eq (v128.or (local.get $here) (local.get $space)) (i8x16.splat (i32.const 103)))
            (v128.or
              (i8x16.eq (local.get $next) (i8x16.splat (i32.const 108)))
              (v128.or
                (i8x16.eq (local.get $next) (i8x16.splat (i32.const 101)))
                (i8x16.eq (local.get $next) (i8x16.splat (i32.const 97))))))
          (v128.and
            (i8x16.eq (v128.or (local.get $here) (local.get $space)) (i8x16.splat (i32.const 99)))
            (i8x16.eq (local.get $next) (i8x16.splat (i32.const 99))))))))
      (if (i32.lt_u (i32.sub (local.get $end) (local.get $at)) (i32.const 16))
        (then (local.set $odd (i32.and (local.get $odd) (i32.sub
          (i32.shl (i32.const 1) (i32.sub (local.get $end) (local.get $at)))
          (i32.const 1))))))
      (if (local.get $odd) (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $more (i32.lt_u (local.get $at) (local.get $end))))
    (i32.const 1)))
