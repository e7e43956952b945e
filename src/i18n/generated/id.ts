// Made from locales/*.xlf: npm run locales
export default `Akun
Coba perangkat atau kunci keamanan lain. Cara masuk Anda yang lain tetap berfungsi.
Halaman ini tidak mengenali situs yang menampilkannya, jadi tidak ada yang dimulai.
Buka di jendela
Ini tidak dapat ditampilkan di sini
Kembali
Dialog tidak terbuka
Perangkat atau pengelola sandi Anda memblokirnya. Periksa kunci layar dan ekstensi Anda.
Browser ini tidak mendukung kunci sandi
Perbarui browser, atau mulai lagi di browser lain.
Permintaan kunci sandi lain sedang terbuka
Selesaikan atau tutup permintaan itu, lalu coba lagi.
Batal
Kunci sandi tidak dibuat
Tidak berhasil? Gunakan ponsel Anda atau kunci keamanan, atau cara masuk lain.
Tidak ada yang diubah. Jika terjadi lagi, beri tahu tim dukungan situs.
Kembali
Tidak dikonfirmasi
Memeriksa…
Konfirmasi identitas dengan cara lain
Kunci sandi Anda mungkin ada di perangkat lain. Gunakan perangkat itu, atau cara lain.
Masukkan kode dari email Anda
Terlalu banyak kode salah
Minta kode baru, atau konfirmasi identitas Anda dengan cara lain.
Aplikasi ini tidak dapat menggunakan kunci sandi. Buka situs di browser Anda dan mulai lagi di sana.
Siapkan kunci keamanan Anda.
Lanjutkan dengan kunci keamanan
Kami akan mengirim tautan kepada Anda.
Kami akan mengirim tautan ke {0}.
Pengelola sandi Anda tidak dapat menggunakan kunci sandi
Nonaktifkan ekstensinya untuk situs ini, atau gunakan cara lain.
Tidak ada yang diubah. Coba lagi saat Anda siap.
Kode ini sudah kedaluwarsa
Minta yang baru dan masukkan di sini.
Coba cara lain
Dikonfirmasi
Gunakan kunci sandi yang Anda pakai untuk masuk.
Lanjutkan dengan kunci sandi
Sudah cukup lama sejak Anda masuk. Masuk, lalu coba lagi.
Masukkan salah satu kode pemulihan Anda
Perangkat atau pengelola sandi ini tidak dapat menggunakan kunci sandi
Kirim kode
Kami akan mengirim kode kepada Anda.
Kirim tautan
Kami akan mengirim kode ke {0}.
Diminta oleh
Kunci sandi tidak dapat digunakan di halaman ini
Masukkan kode dari SMS Anda
Sekarang Anda dapat mencoba lagi.
Dibatalkan. Tidak ada yang diubah.
Identitas Anda tidak dapat dikonfirmasi di sini
Tidak ada cara masuk Anda yang dapat digunakan untuk ini. Tim dukungan situs dapat membantu Anda.
Konfirmasi identitas Anda
Masukkan kode dari aplikasi autentikator Anda
Masukkan kunci keamanan Anda, atau dekatkan, lalu sentuh.
Identitas Anda tidak dapat dikonfirmasi
Pilih yang ingin ditambahkan
Masukkan kode lengkap.
Memeriksa kode…
Masukkan ke-6 digit.
Kode 6 digit
Setiap kode pemulihan berlaku sekali.
Kode pemulihan terdiri dari 16 huruf dan angka.
Kirim kode baru
Sekarang Anda dapat meminta kode baru.
Kode baru sedang dikirim.
Kami telah mengirimnya kepada Anda. Kode diperiksa begitu semua digit terisi.
Dikirim ke {0}. Kode diperiksa begitu semua digit terisi.
Kode diperiksa begitu semua digit terisi.
Kode itu salah atau sudah kedaluwarsa.
Kode itu salah atau sudah kedaluwarsa. Sisa percobaan: {0}.
Lanjutkan jika Anda sendiri yang meminta tautan ini.
Tambahkan kunci sandi
Gunakan alamat lain
Gunakan nomor lain
Alamat email
Kami akan mengirim kode ke sana untuk memastikan kode sampai.
Periksa alamat email.
Kami akan mengirim tautan ke sana untuk memastikan tautan sampai.
Nomor telepon
Kami akan mengirim kode ke sana melalui SMS untuk memastikan kode sampai.
Periksa nomor telepon.
Lanjutkan
Disalin.
Salin
Tidak dapat disalin. Pilih dan salin sendiri.
Buat kunci sandi
Perangkat Anda melaporkan masalah
Buka kunci perangkat, atau hubungkan lagi kunci keamanan Anda. Lalu coba lagi.
Selesai
Tidak ada yang disimpan. Anda mungkin sudah memiliki kunci sandi di sini.
Tautan ini terbuka di browser lain
Lanjutkan di sana, atau mulai lagi. Jika itu bukan Anda, beri tahu tim dukungan situs.
Tautan ini tidak berlaku lagi
Mulai lagi dari halaman asal Anda.
Anda sudah memiliki kunci sandi di sini
Kode melalui email ditambahkan
Kunci sandi ada di perangkat ini atau di pengelola sandi Anda, siap dipakai untuk masuk.
Kunci keamanan ditambahkan
Tambahkan juga kunci kedua, untuk berjaga-jaga jika kunci ini hilang.
Tautan melalui email ditambahkan
Buka tautan yang kami kirim saat diminta.
Tautan dikirim ke {0}.
Gunakan kode yang kami kirim saat diminta.
Kode dikirim ke {0}.
Kode melalui SMS ditambahkan
Kunci sandi dibuat
Aplikasi autentikator ditambahkan
Gunakan kode yang ditampilkan aplikasi saat diminta.
Kode pemulihan Anda hanya ditampilkan sekali. Anda dapat membuat yang baru di pengaturan akun Anda.
Kunci sandi tidak ditambahkan
Gunakan saat Anda masuk berikutnya.
Tidak ada yang ditambahkan
Semua sudah siap
Anda dapat masuk dengan kunci sandi Anda
Kembali ke jendela ini
Dialog hanya terbuka di jendela yang sedang Anda gunakan. Coba lagi di sini.
Kunci sandi memerlukan jendela tersendiri
Buka situs ini di jendela atau tab baru dan mulai lagi di sana.
Satu langkah lagi
Pilih tombol untuk membuka dialog perangkat Anda.
Halaman ini berubah
Saat itu dialog tertutup. Tidak ada yang disimpan, jadi coba lagi.
Klik Anda tidak digunakan karena mungkin ada sesuatu di depan halaman ini. Pastikan Anda melihat seluruh halaman dan coba lagi, atau buka di jendela.
Klik Anda tidak digunakan karena halaman baru saja bergeser. Coba lagi.
Situs yang menampilkan halaman ini membuatnya tidak dapat berfungsi. Buka di jendela.
Klik Anda tidak digunakan karena terlalu sedikit bagian halaman ini yang terlihat.
Tidak ada yang disimpan. Jika terjadi lagi, beri tahu tim dukungan situs.
Lanjutkan di browser Anda
Aplikasi ini tidak dapat membuat kunci sandi. Buka situs di browser Anda dan mulai lagi di sana.
Koneksi halaman ini tidak aman
Kunci sandi disimpan di {0}.
Kunci sandi disimpan di kunci keamanan atau ponsel Anda.
Kunci sandi hanya disimpan di perangkat ini.
Kunci sandi disimpan di {0}, hanya di perangkat ini.
Kunci sandi disimpan di pengelola sandi Anda dan juga berfungsi di perangkat Anda yang lain.
Kunci sandi disimpan di {0} dan juga berfungsi di perangkat Anda yang lain.
Opsional. Nanti Anda dapat menemukannya dengan nama ini.
Ini cara masuk terakhir Anda
Tambahkan yang lain dulu. Setelah itu Anda dapat menghapus yang ini.
Siapkan kunci sandi
Tutup
Lanjutkan di halaman ini
Ini memerlukan jendela tersendiri
Browser Anda tidak dapat menampilkannya di dalam halaman ini. Setelah itu Anda akan kembali ke sini.
Buka jendela
Kunci sandi dan cara masuk
Browser Anda memblokir jendela
Buka lagi, atau lanjutkan di halaman ini. Setelah itu Anda akan kembali ke sini.
Tidak dapat menambah kunci sandi lagi
Hapus yang tidak Anda gunakan lagi dari akun Anda, lalu coba lagi.
Tautan ini sudah kedaluwarsa
Minta yang baru dan buka tautan itu.
Kirim tautan baru
Sekarang Anda dapat meminta tautan baru.
Tautan baru sedang dikirim.
Tautan sudah dikirim. Biarkan halaman ini terbuka: halaman akan berlanjut sendiri.
Tautan dikirim ke {0}. Biarkan halaman ini terbuka: halaman akan berlanjut sendiri.
Buka tautan di email Anda
id
Siapkan kunci layar terlebih dahulu
Di Setelan, buka Keamanan dan setel PIN, pola, atau sandi. Lalu coba lagi.
Lakukan di pengaturan perangkat Anda, atau gunakan ponsel Anda atau kunci keamanan.
Di Pengaturan, buka Akun, lalu Opsi masuk, dan siapkan Windows Hello. Atau gunakan ponsel Anda.
Pengelola sandi Anda tidak dapat membuat kunci sandi
Tidak ada yang disimpan. Nonaktifkan ekstensinya untuk situs ini, atau gunakan perangkat lain.
Tautan melalui email
Kode melalui email
Kunci sandi
Kode pemulihan
Kunci keamanan
Kode melalui SMS
Aplikasi autentikator
Tidak tersedia di halaman ini
{0} mnt
Nama
Gunakan 1 sampai 100 huruf, angka, atau simbol.
Tidak dapat menghubungi layanan
Periksa koneksi Anda, lalu coba lagi.
Kunci keamanan ini tidak dapat menyimpan kunci sandi
Kunci keamanan ini belum memiliki PIN atau sidik jari
Siapkan salah satunya, atau gunakan kunci lain.
Jangan sekarang
Saat ini tidak ada yang perlu disiapkan
Anda dapat melanjutkan. Cara masuk Anda tidak berubah.
Tidak ada yang disimpan. Coba lagi saat Anda siap.
Tidak bisa dilakukan di sini
Anda masuk dengan kunci sandi dari perangkat lain.
Buat kunci sandi di perangkat ini juga?
Anda dapat melakukannya nanti
Anda dapat membuat kunci sandi nanti di pengaturan akun Anda, di sini atau di tempat lain.
other:Anda dapat menundanya {0} kali lagi.
Ini terakhir kalinya Anda dapat menundanya.
Opsi lainnya
Jangan tanya lagi
Jangan di perangkat ini
Oke
Kunci sandi
Kunci sandi diwajibkan
{0} mewajibkan kunci sandi
Anda dapat membuat kunci sandi di halaman ini.
Kunci sandi telah dibuat untuk Anda
Urungkan
Tidak dapat dihapus. Coba lagi.
Kunci sandi telah dihapus
{0} meminta Anda menambahkan kunci sandi ke akun Anda.
Tambahkan cara masuk
Tambahkan kunci sandi
Gunakan cara lain
Terjadi masalah di pihak kami
Anda dapat menutup jendela ini.
Tutup
Ikuti petunjuk dari perangkat Anda
Aktifkan pengelola sandi terlebih dahulu
Di Pengaturan, aktifkan pengelola sandi yang menyimpan kunci sandi, lalu coba lagi.
Terlalu banyak percobaan
Tunggu beberapa menit, lalu coba lagi.
Tunggu {0}, lalu coba lagi.
Masuk lagi terlebih dahulu
Kode pemulihan
Kode pemulihan Anda tersimpan
Simpan di tempat yang hanya bisa ditemukan oleh Anda.
Unduh
Diunduh.
Tidak berhasil di sini. Simpan dengan cara lain.
Kode pemulihan Anda disembunyikan
Kode hanya ditampilkan sekali. Anda dapat membuat yang baru di pengaturan akun Anda.
other:Dengan kode ini, Anda dapat masuk jika kehilangan cara masuk yang lain. Masing-masing dari {0} kode berlaku sekali dan hanya ditampilkan sekarang.
Cetak
Kode yang Anda simpan sebelumnya mungkin tidak berlaku lagi.
Saya sudah menyimpan kode ini
Simpan kode pemulihan Anda
Buat kode baru
Kode baru menggantikan kode Anda yang sekarang. Setelah itu, kode lama tidak berlaku lagi.
Sisa kode Anda
Buat kode pemulihan baru
Ganti nama
Perangkat atau pengelola sandi ini tidak dapat membuat kunci sandi
Simpan
Menyimpan kunci sandi Anda…
Menyimpan kunci keamanan Anda…
Layanan tidak merespons
Perangkat Anda tidak bermasalah. Coba lagi.
Tambahkan yang lain dulu
Masuk dengan sidik jari, wajah, atau kunci layar, bukan dengan kode atau kata sandi.
Pengelola sandi Anda mungkin masih menawarkannya. Buka pengelola sandi itu, cari {0}, dan hapus juga kunci sandi di sana.
Kode pemulihan
Buat kode
Dengan setiap kode, Anda dapat masuk sekali saat tidak ada cara lain.
Sisa {0} dari {1}
Ganti kode
Cara masuk Anda
Dibuat {0}
Ini sudah tidak ada
Beginilah daftarnya sekarang.
Pertahankan
Tanpa ini, Anda tidak dapat masuk lagi. Tambahkan cara lain dulu, lalu hapus yang ini.
Hilang? Tangguhkan agar tidak ada yang dapat menggunakannya. Anda akan memerlukan kode pemulihan atau tim dukungan situs untuk masuk lagi.
{0} adalah satu-satunya cara masuk Anda
Terakhir digunakan: {0}
Jumlahnya sudah mencapai batas situs ini. Hapus dulu yang tidak Anda gunakan lagi.
Cara masuk Anda hanya ditampilkan kepada Anda.
Kunci sandi ini hanya ada di satu tempat. Tambahkan yang kedua, agar Anda tetap dapat masuk jika kunci sandi ini hilang.
Hilang? Sebaiknya tangguhkan: tidak ada yang dapat menggunakannya, dan Anda dapat mengaktifkannya lagi jika ditemukan.
Saya kehilangan perangkat ini
Saya kehilangan kunci ini
other:dan {0} lainnya
Belum pernah digunakan
Belum disiapkan
Tawarkan lagi
Anda akan ditawari kunci sandi lagi.
Anda tidak akan ditawari untuk membuat kunci sandi saat masuk.
Di perangkat Anda
Di kunci keamanan
Hanya di perangkat ini
Hanya di kunci ini
Cara masuk lain
Kunci sandi
Anda masih dapat masuk dengan:
Hapus
Hapus {0}?
{0} telah dihapus.
Aktifkan lagi
Siapkan
{0} diaktifkan lagi.
{0} ditangguhkan.
Tangguhkan
Ditangguhkan: tidak dapat dipakai untuk masuk sampai Anda mengaktifkannya lagi.
Tidak dapat digunakan untuk masuk di sini.
Tingkatkan ke kunci sandi
Gunakan kunci keamanan
Tampilkan kunci lagi
Ini sudah disiapkan
Anda dapat menggunakannya saat diminta.
Terima kode melalui email
Kami akan mengirim kode ke alamat email Anda untuk memastikan kode sampai.
Masukkan kode yang kami kirim
Masukkan kode dari aplikasi
Kunci penyiapan
Anda tidak dapat menambahkan cara masuk lagi
Terima tautan melalui email
Kami akan mengirim tautan ke alamat email Anda untuk memastikan tautan sampai.
Buka di aplikasi autentikator
Buka di aplikasi, atau ketik kuncinya di sana.
Kode QR dengan kunci penyiapan yang tertulis di bawah
Pindai ini dengan aplikasi, atau ketik kuncinya di sana.
Terima kode melalui SMS
Kami akan mengirim kode melalui SMS ke nomor telepon Anda untuk memastikan kode sampai.
Siapkan aplikasi autentikator Anda
Tidak dapat dikonfirmasi
Masuk
Coba lagi, atau gunakan cara masuk lain dari situs ini.
Belum masuk
Ganti nama pengguna
Masuk dengan cara lain
Jika Anda memiliki kunci sandi, mungkin ada di perangkat lain. Anda juga dapat menggunakan cara masuk lain dari situs ini.
Jika Anda memiliki kunci sandi untuk akun ini, mungkin ada di perangkat lain. Anda juga dapat menggunakan cara masuk lain dari situs ini.
Masukkan nama pengguna atau email Anda.
Minta kode baru, atau masuk dengan cara lain.
Pilih kolom ini untuk melihat kunci sandi yang Anda miliki di sini.
Terlalu panjang untuk nama pengguna.
Nama pengguna atau email
Gunakan cara masuk lain dari situs ini.
Anda sudah masuk
Masuk dengan kunci sandi
Anda tidak dapat masuk dengan kunci sandi di sini
Kunci sandi itu mungkin telah dihapus. Gunakan yang lain, atau cara masuk lain dari situs ini.
Anda tidak berhasil masuk
Beri tahu kami siapa Anda. Selanjutnya, kunci sandi Anda.
Kunci sandi tidak dapat disiapkan di halaman ini
Mulai lagi
Dibatalkan. Tidak ada yang disimpan.
Nama disimpan.
Konfirmasi identitas Anda dulu
Gunakan cara masuk yang sudah Anda miliki, lalu coba lagi.
Beri tahu tim dukungan situs. Cara masuk Anda yang lain tetap berfungsi.
Sisa waktu
Waktu dialog habis
Masukkan kunci atau dekatkan, lalu sentuh. PIN kunci mungkin akan diminta.
Dibatalkan. Tidak ada yang diubah.
Memeriksa kunci sandi Anda…
Memeriksa kunci keamanan Anda…
Kunci sandi Anda tidak berfungsi di sini
Hapus agar tidak diminta lagi nanti. Anda dapat menambahkan yang lain kapan saja.
Kunci keamanan Anda tidak berfungsi di sini
Pertahankan
Jika masih ditawarkan kepada Anda, hapus di tempat Anda menyimpannya.
Hapus
Kunci sandi dihapus
Kunci keamanan dihapus
Menghapus kunci sandi Anda…
Menghapus kunci keamanan Anda…
Kunci sandi Anda tidak merespons
Mungkin dialognya ditutup, atau kuncinya ada di perangkat lain. Anda dapat mempertahankannya dan menggunakannya nanti.
Kunci keamanan Anda tidak merespons
Tidak dapat dihapus
Coba sekarang
Belum dapat diperiksa saat ini, tetapi sudah disimpan.
Berhasil. Mulai sekarang Anda dapat menggunakannya untuk masuk.
Coba lagi
Ini tidak dapat dilakukan di sini
Layanan tidak menawarkannya. Cara masuk Anda yang lain tetap berfungsi.
Situs ini tidak mengenali kunci sandi itu
Mungkin sudah dihapus dari akun Anda. Gunakan kunci sandi lain, atau cara lain.
Koneksi terputus. Periksa koneksi dan coba lagi.
kunci layar Anda (sidik jari, wajah, PIN, atau pola)
kunci layar perangkat Anda
Face ID, Touch ID, atau kode sandi perangkat Anda
Touch ID atau kata sandi Mac Anda
kunci layar perangkat Anda, ponsel Anda, atau kunci keamanan
Windows Hello (wajah, sidik jari, atau PIN)
Anda akan menggunakan {0}.
Kunci sandi tidak dapat dikonfirmasi
Tunggu sebentar…
Cara masuk Anda yang lain tidak berubah.
Hanya berfungsi di situs asli, jadi tidak ada yang bisa mengelabui Anda untuk mendapatkannya.
Gunakan kunci keamanan
Sidik jari atau wajah Anda tidak pernah keluar dari perangkat Anda.
Siapa pun yang dapat membuka kunci perangkat ini dapat masuk dengan kunci sandi.
Masuk seperti saat Anda membuka kunci perangkat
Browser Anda tidak membuka jendela. Anda dapat melanjutkan di sini; halaman ini akan digantikan.
Lanjutkan di jendela baru
Bagian halaman ini tidak dapat membuka dialog perangkat Anda. Jendela baru bisa.
Lanjutkan di halaman ini
Jendela ditutup sebelum kunci sandi dibuat.
Lanjutkan di jendela yang terbuka. Halaman ini menunggunya.
Kode itu tidak benar
Periksa kode, atau minta yang baru.`;
