package dev.anyiolsp.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An encoding that a coding cookie can name and that Java can decode.
 *
 * @param name the codec's name as Python spells it in its messages
 * @param charset the same encoding in Java
 */
public record PythonEncoding(String name, Charset charset) {
    public static final PythonEncoding UTF_8 = new PythonEncoding("utf-8", StandardCharsets.UTF_8);

    /**
     * One line for each codec: its name, Java's name, its aliases, as in {@code encodings.aliases} of CPython 3.15.
     *
     * <p>Codecs that read ASCII bytes as something else (UTF-16, EBCDIC, {@code shift_jisx0213}) are missing on
     * purpose: a cookie written in ASCII cannot announce them. So are those that Java lacks, such as {@code utf_7} and
     * {@code hz}. {@code PythonEncodingTest} compares the tables byte by byte and lists the few
     * differences, all of them in rare symbols.
     */
    private static final String TABLE = """
            ascii US-ASCII 646 ansi_x3.4_1968 ansi_x3.4_1986 ansi_x3_4_1968 cp367 csascii ibm367 iso646_us \
                iso_646.irv_1991 iso_ir_6 us us_ascii
            big5 Big5 big5_tw csbig5 x_mac_trad_chinese
            big5hkscs Big5-HKSCS big5_hkscs csbig5hkscs hkscs
            cp437 IBM437 437 cspc8codepage437 ibm437
            cp737 x-IBM737
            cp775 IBM775 775 cspc775baltic ibm775
            cp850 IBM850 850 cspc850multilingual ibm850
            cp852 IBM852 852 cspcp852 ibm852
            cp855 IBM855 855 csibm855 ibm855
            cp857 IBM857 857 csibm857 ibm857
            cp858 IBM00858 858 ccsid00858 cp00858 csibm00858 csibm858 ibm00858 ibm858 pc_multilingual_850_euro
            cp860 IBM860 860 csibm860 ibm860
            cp861 IBM861 861 cp_is csibm861 ibm861
            cp862 IBM862 862 cspc862latinhebrew ibm862
            cp863 IBM863 863 csibm863 ibm863
            cp864 IBM864 864 csibm864 ibm864
            cp865 IBM865 865 csibm865 ibm865
            cp866 IBM866 866 csibm866 ibm866
            cp869 IBM869 869 cp_gr csibm869 ibm869
            cp874 x-windows-874 874 cswindows874 ms874 windows_874
            cp932 windows-31j 932 cswindows31j ms932 ms_kanji mskanji windows_31j
            cp949 x-windows-949 949 csksc56011987 iso_ir_149 korean ks_c_5601 ks_c_5601_1987 ks_c_5601_1989 ks_x_1001 \
                ksc5601 ksc_5601 ksx1001 ms949 uhc
            cp950 x-windows-950 950 ms950
            cp1250 windows-1250 1250 cswindows1250 windows_1250
            cp1251 windows-1251 1251 cswindows1251 windows_1251
            cp1252 windows-1252 1252 cswindows1252 windows_1252
            cp1253 windows-1253 1253 cswindows1253 windows_1253
            cp1254 windows-1254 1254 cswindows1254 windows_1254
            cp1255 windows-1255 1255 cswindows1255 windows_1255
            cp1256 windows-1256 1256 cswindows1256 windows_1256
            cp1257 windows-1257 1257 cswindows1257 windows_1257
            cp1258 windows-1258 1258 cswindows1258 windows_1258
            euc_jp EUC-JP cseucpkdfmtjapanese eucjp u_jis ujis
            euc_kr EUC-KR cseuckr euckr x_mac_korean
            gb2312 GB2312 chinese csgb2312 csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312_1980 gb2312_80 gb_2312_80 \
                iso_ir_58 x_mac_simp_chinese
            gb18030 GB18030 csgb18030 gb18030_2000
            gbk GBK 936 cp936 csgbk ms936 windows_936
            iso2022_jp ISO-2022-JP csiso2022jp iso2022jp iso_2022_jp
            iso2022_jp_2 ISO-2022-JP-2 csiso2022jp2 iso2022jp_2 iso_2022_jp_2
            iso8859_1 ISO-8859-1
            iso8859_2 ISO-8859-2 csisolatin2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2 latin_2
            iso8859_3 ISO-8859-3 csisolatin3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3 latin_3
            iso8859_4 ISO-8859-4 csisolatin4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4 latin_4
            iso8859_5 ISO-8859-5 csisolatincyrillic cyrillic iso_8859_5 iso_8859_5_1988 iso_ir_144
            iso8859_6 ISO-8859-6 arabic asmo_708 csisolatinarabic ecma_114 iso_8859_6 iso_8859_6_1987 iso_ir_127
            iso8859_7 ISO-8859-7 csisolatingreek ecma_118 elot_928 greek greek8 iso_8859_7 iso_8859_7_1987 iso_ir_126
            iso8859_8 ISO-8859-8 csiso88598e csiso88598i csisolatinhebrew hebrew iso_8859_8 iso_8859_8_1988 \
                iso_8859_8_e iso_8859_8_i iso_ir_138
            iso8859_9 ISO-8859-9 csisolatin5 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5 latin_5
            iso8859_11 x-iso-8859-11 iso_8859_11 iso_8859_11_2001 thai
            iso8859_13 ISO-8859-13 csiso885913 iso_8859_13 l7 latin7 latin_7
            iso8859_15 ISO-8859-15 csiso885915 iso_8859_15 l9 latin9 latin_9
            iso8859_16 ISO-8859-16 csiso885916 iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10 latin_10
            johab x-Johab cp1361 ms1361
            koi8_r KOI8-R cskoi8r
            koi8_u KOI8-U cskoi8u
            latin_1 ISO-8859-1 8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 \
                l1 latin latin1
            mac_croatian x-MacCroatian
            mac_cyrillic x-MacUkraine maccyrillic
            mac_greek x-MacGreek macgreek
            mac_iceland x-MacIceland maciceland
            mac_latin2 x-MacCentralEurope mac_centeuro maccentraleurope maclatin2
            mac_roman x-MacRoman csmacintosh mac macintosh macroman
            mac_romanian x-MacRomania
            mac_turkish x-MacTurkish macturkish
            shift_jis Shift_JIS csshiftjis s_jis shiftjis sjis x_mac_japanese
            tis_620 TIS-620 cstis620 iso_ir_166 tis620 tis_620_0 tis_620_2529_0 tis_620_2529_1
            utf_8 UTF-8 cp65001 csutf8 u8 utf utf8 utf8_ucs2 utf8_ucs4
            utf_8_sig UTF-8 utf8_sig
            """;

    /** Codecs that can be announced in ASCII and that Java lacks, with their aliases. */
    private static final Set<String> PYTHONS_ALONE = Set.of("""
            utf_7 u7 utf7 unicode_1_1_utf_7 hz hzgb hz_gb hz_gb_2312 iso2022_kr csiso2022kr iso2022kr iso_2022_kr \
            iso2022_jp_1 iso2022jp_1 iso_2022_jp_1 iso2022_jp_3 iso2022jp_3 iso_2022_jp_3 iso2022_jp_2004 \
            iso2022jp_2004 iso_2022_jp_2004 iso2022_jp_ext iso2022jp_ext iso_2022_jp_ext euc_jis_2004 jisx0213 \
            eucjis2004 euc_jis2004 euc_jisx0213 eucjisx0213 shift_jis_2004 shiftjis2004 sjis_2004 s_jis_2004 \
            iso8859_10 csisolatin6 iso_8859_10 iso_8859_10_1992 iso_ir_157 l6 latin6 iso8859_14 iso_8859_14 \
            iso_8859_14_1998 iso_celtic iso_ir_199 l8 latin8 cp720 cp856 cp1006 cp1125 1125 ibm1125 cp866u ruscii \
            hp_roman8 roman8 r8 cshproman8 cp1051 ibm1051 koi8_t kz1048 kz_1048 rk1048 strk1048_2002 palmos ptcp154 \
            csptcp154 pt154 cp154 cyrillic_asian idna raw_unicode_escape unicode_escape
            """.trim().split(" +"));

    private static final Map<String, String[]> NAMES = names();

    /** Codecs whose Java tables fill gaps with private-use characters, where Python's refuse the bytes. */
    boolean refusesPrivateUse() {
        return switch (name) {
            case "gbk", "cp949", "cp950" -> true;
            default -> false;
        };
    }

    boolean isSingleByte() {
        return charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** The encoding called {@code name}; empty if Python or Java do not know it. */
    static Optional<PythonEncoding> named(String name) {
        var normal = normalized(name);
        var found = NAMES.getOrDefault(normal, aliasWithDots(normal));
        if (found == null || !Charset.isSupported(found[1])) return Optional.empty();
        return Optional.of(new PythonEncoding(found[0], Charset.forName(found[1])));
    }

    /** Whether Python knows an encoding that is none of these. */
    static boolean isPythonsAlone(String name) {
        return PYTHONS_ALONE.contains(normalized(name));
    }

    /** Python looks for {@code utf.8} as {@code utf_8} among the aliases, but not among the codecs themselves. */
    private static String[] aliasWithDots(String normal) {
        var plain = normal.replace('.', '_');
        var found = NAMES.get(plain);
        return found == null || found[0].replace('-', '_').equals(plain) ? null : found;
    }

    /** What {@code encodings.normalize_encoding} makes of a name: lower case, runs of punctuation are one {@code _}. */
    private static String normalized(String name) {
        var result = new StringBuilder();
        boolean gap = false;
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (!Character.isLetterOrDigit(c) && c != '.') {
                gap = true;
                continue;
            }
            if (gap && !result.isEmpty()) result.append('_');
            gap = false;
            result.append(c);
        }
        return result.toString();
    }

    /** Python's names of all codecs in the table. */
    static List<String> codecs() {
        return TABLE.lines().map(line -> line.split(" ")[0]).toList();
    }

    private static Map<String, String[]> names() {
        var names = new HashMap<String, String[]>();
        TABLE.lines().map(line -> line.split(" +")).forEach(codec -> {
            String[] value = {codec[0].replace('_', '-'), codec[1]};
            for (int i = 0; i < codec.length; i++) if (i != 1) names.put(codec[i], value);
        });
        return Map.copyOf(names);
    }
}
