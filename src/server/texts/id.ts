import type { Words } from './en.js';

export const id: Words = {
  methods: {
    passkey: 'Kunci sandi',
    'security-key': 'Kunci keamanan',
    totp: 'Aplikasi autentikator',
    'email-otp': 'Alamat email penerima kode',
    'email-link': 'Alamat email penerima tautan',
    'sms-otp': 'Nomor telepon penerima kode',
    'recovery-code': 'Kode pemulihan',
    unknown: 'Cara masuk',
  },
  subjects: {
    authenticator_added: '{method} telah ditambahkan ke akun {rpName} Anda',
    authenticator_removed: '{method} telah dihapus dari akun {rpName} Anda',
    authenticator_suspended: '{method} untuk akun {rpName} Anda telah ditangguhkan',
    authenticator_resumed: '{method} untuk akun {rpName} Anda dapat digunakan lagi',
    authenticator_flagged: '{method} untuk akun {rpName} Anda mungkin telah disalin',
    address_changed: 'Alamat email atau nomor telepon akun {rpName} Anda telah diubah',
    recovery_codes_issued: 'Kode pemulihan baru telah dibuat untuk akun {rpName} Anda',
    recovery_code_used: 'Satu kode pemulihan telah digunakan untuk akun {rpName} Anda',
    recovery_started: 'Pemulihan akun {rpName} Anda telah dimulai',
    account_locked: 'Akun {rpName} Anda dikunci untuk sementara',
  },
  more: {
    authenticator_suspended: 'Tidak dapat digunakan sampai diaktifkan lagi.',
    authenticator_flagged:
      'Penghitungan penggunaannya tidak semestinya, jadi tidak dapat digunakan lagi.',
    recovery_codes_issued: 'Kode lama tidak berlaku lagi.',
    recovery_code_used: 'Sisa kode: {codesLeft}.',
    recovery_started: 'Cara masuk baru dapat disiapkan mulai {until}.',
    recovery_soon: 'Cara masuk baru akan segera disiapkan.',
    account_locked:
      'Ada terlalu banyak kode salah, jadi untuk saat ini tidak ada lagi kode yang diterima. Tidak ada yang berhasil masuk dengan kode yang salah itu.',
    account_locked_until:
      'Ada terlalu banyak kode salah, jadi tidak ada lagi kode yang diterima hingga {until}. Tidak ada yang berhasil masuk dengan kode yang salah itu.',
  },
  facts: {
    name: 'Nama: “{name}”',
    when: 'Waktu: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Jika itu Anda, tidak ada yang perlu dilakukan.',
    look: 'Jika itu bukan Anda, periksa pengaturan keamanan Anda dan segera beri tahu {rpName}.',
    remove:
      'Jika itu bukan Anda, hapus cara masuk ini di pengaturan keamanan Anda dan segera beri tahu {rpName}.',
    codes:
      'Jika itu bukan Anda, buat kode pemulihan baru di pengaturan keamanan Anda dan segera beri tahu {rpName}.',
    contact: 'Dukungan: {supportUrl}',
  },
  code: {
    subject: 'Kode Anda untuk {rpName}',
    lead: 'Kode Anda untuk {rpName} adalah:',
    rules:
      'other:Kode ini hanya dapat digunakan satu kali, dalam {minutes} menit. Jangan berikan kepada siapa pun; {rpName} tidak akan memintanya dari Anda.',
    otherwise:
      'Jika Anda tidak meminta kode, mungkin ada yang sedang mencoba masuk ke akun Anda. Tanpa kode itu, mereka tidak bisa masuk.',
    text: '{code} adalah kode Anda untuk {rpName}. Jangan berikan kepada siapa pun.',
  },
  link: {
    subject: 'Tautan Anda untuk {rpName}',
    lead: 'Buka tautan ini untuk mengonfirmasi kepada {rpName} bahwa ini Anda:',
    rules:
      'other:Tautan ini hanya dapat digunakan satu kali, dalam {minutes} menit. Hal yang dikonfirmasi akan berlanjut di tempat Anda meminta tautan. Jangan berikan kepada siapa pun; {rpName} tidak akan memintanya dari Anda.',
    otherwise:
      'Jika Anda tidak meminta tautan, jangan buka tautan ini: mungkin ada yang sedang mencoba masuk ke akun Anda. Tanpa tautan itu, mereka tidak bisa masuk.',
  },
  page: {
    title: 'Apakah ini Anda?',
    ask: 'Seseorang meminta tautan ini kepada {rpName} untuk menunjukkan bahwa ia memiliki akses ke kotak masuk email ini. Jika Anda sendiri yang baru saja memintanya, konfirmasikan di sini. Jika bukan, tutup halaman ini, dan tidak akan terjadi apa-apa.',
    button: 'Ya, ini saya',
    done: 'Terima kasih. Kembali ke tempat Anda meminta tautan: prosesnya akan berlanjut sendiri di sana.',
    over: 'Tautan ini sudah digunakan atau tidak berlaku lagi. Kembali ke tempat Anda memintanya, dan minta tautan lain jika prosesnya tidak berlanjut di sana.',
    broken: 'Jawaban Anda tidak sampai kepada kami. Periksa koneksi dan coba lagi.',
    scriptless:
      'Halaman ini memerlukan JavaScript, yang dinonaktifkan di browser ini. Aktifkan untuk situs ini, lalu buka lagi tautan di email.',
  },
  launch: {
    scriptless:
      'Halaman ini memerlukan JavaScript, yang dinonaktifkan di browser ini. Aktifkan untuk situs ini, lalu muat ulang halaman: tautan Anda masih berlaku.',
  },
};
